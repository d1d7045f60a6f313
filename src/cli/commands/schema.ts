import { Argument, type Command } from 'commander';
import type { Context } from '../context.js';
import { oneOf } from '../options/values.js';

const documents = ['report', 'firm', 'firms', 'comparison', 'findings', 'config'] as const;

export function addSchema(program: Command, context: Context): void {
  const { commandDescriptions, argumentDescriptions } = context.words;
  program
    .command('schema')
    .description(commandDescriptions.schema)
    .addArgument(new Argument('<document>', argumentDescriptions.schema).argParser(oneOf('schema', documents)))
    .action((document: (typeof documents)[number]) => printSchema(context, document));
}

async function printSchema({ io }: Context, document: (typeof documents)[number]): Promise<void> {
  const { schemaText } = await import('./schema-text.js');
  await io.stdout.write(schemaText(document));
}
