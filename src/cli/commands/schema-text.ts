import { toJSONSchema } from 'zod';
import { configSchema } from '../../dataset/config.js';
import { comparisonSchema } from '../../report/comparison/schema.js';
import { firmRowsSchema, firmSchema, reportSchema } from '../../report/schema.js';
import { findingsSchema } from '../../rules/schema.js';

/** The documents that have a schema. */
const schemas = {
  report: reportSchema,
  firm: firmSchema,
  firms: firmRowsSchema,
  comparison: comparisonSchema,
  findings: findingsSchema,
  config: configSchema,
};

/** JSON Schema of a document as it is written in a file. */
export function schemaText(document: keyof typeof schemas): string {
  return `${JSON.stringify(toJSONSchema(schemas[document], { io: 'input' }), null, 2)}\n`;
}
