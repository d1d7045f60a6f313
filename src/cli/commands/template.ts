import type { Command } from 'commander';
import type { Lang } from '../../locale/index.js';
import type { Context } from '../context.js';
import { openCsvTarget } from '../output/csv-target.js';

interface TemplateOptions {
  readonly filled?: boolean;
  readonly output?: string;
  readonly force?: boolean;
  readonly quiet?: boolean;
}

export function addTemplate(program: Command, context: Context): void {
  const { commandDescriptions, optionDescriptions: about } = context.words;
  const command = program
    .command('template')
    .description(commandDescriptions.template)
    .option('--filled', about.filled)
    .option('-o, --output <file>', about.output)
    .option('--force', about.force);
  command.action(() => writeTemplate(context, command.optsWithGlobals()));
}

async function writeTemplate(context: Context, options: TemplateOptions): Promise<void> {
  const target = await openCsvTarget(context, options);
  await target.finish([await template(context.lang, options.filled ?? false)]);
}

/** Every column the tool knows; in Indonesian with the delimiter and decimal mark that a spreadsheet there expects. */
async function template(lang: Lang, filled: boolean): Promise<string> {
  const { stringify } = await import('csv-stringify/sync');
  const { headerFor } = await import('../../dataset/header/aliases.js');
  const { fieldIds } = await import('../../dataset/fields.js');
  const { examples } = await import('./template-example.js');
  const cell = (value: string | number) => (typeof value === 'number' && lang === 'id' ? String(value).replace('.', ',') : String(value));
  const row = (period: 0 | 1) =>
    fieldIds.map((field) => {
      const example = examples[lang][field] ?? '';
      return typeof example === 'string' ? example : cell(example[period]);
    });
  const rows = [fieldIds.map((field) => headerFor(field, lang)), ...(filled ? [row(0), row(1)] : [])];
  return stringify(rows, { delimiter: lang === 'id' ? ';' : ',' });
}
