import type { Command } from 'commander';
import { formatsOf, render } from '../../render/index.js';
import type { Context } from '../context.js';
import { addOutputOptions, type OutputOptions } from '../options/common-options.js';
import { openDocument } from '../output/document-output.js';

export function addIndicators(program: Command, context: Context): void {
  const { commandDescriptions, argumentDescriptions } = context.words;
  const command = program
    .command('indicators')
    .description(commandDescriptions.indicators)
    .argument('[ids...]', argumentDescriptions.indicators);
  addOutputOptions(command, context, formatsOf('catalogue')).option('--excel', context.words.optionDescriptions.excel);
  command.action((ids: string[]) => showCatalogue(context, ids, command.optsWithGlobals()));
}

async function showCatalogue(context: Context, ids: readonly string[], options: OutputOptions): Promise<void> {
  const product = await openDocument(context, options, 'catalogue');
  const { chooseIndicators } = await import('../../indicators/catalogue.js');
  const chosen = chooseIndicators(ids.length === 0 ? undefined : ids);
  return product.finish((format, look) => render('catalogue', chosen, format, look));
}
