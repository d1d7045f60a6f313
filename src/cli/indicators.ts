import type { Command } from 'commander';
import type { Context } from './context.js';
import { addOutputOptions, type OutputOptions } from './options.js';
import { figureEndings, openProduct } from './product.js';

export function addIndicators(program: Command, context: Context): void {
  const { commandDescriptions, argumentDescriptions } = context.words;
  const command = program
    .command('indicators')
    .description(commandDescriptions.indicators)
    .argument('[ids...]', argumentDescriptions.indicators);
  addOutputOptions(command, context);
  command.action((ids: string[]) => showCatalogue(context, ids, command.optsWithGlobals()));
}

async function showCatalogue(context: Context, ids: readonly string[], options: OutputOptions): Promise<void> {
  const product = await openProduct(context, options, figureEndings);
  const { chooseIndicators } = await import('../indicators/catalogue.js');
  const { renderCatalogue } = await import('../render/index.js');
  const chosen = chooseIndicators(ids.length === 0 ? undefined : ids);
  return product.finish(renderCatalogue(chosen, product.format, product.look));
}
