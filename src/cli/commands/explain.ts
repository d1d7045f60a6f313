import type { Command } from 'commander';
import type { Context } from '../context.js';
import { addOutputOptions, type OutputOptions } from '../options/common-options.js';
import { type Endings, openProduct } from '../output/document-output.js';

const forms = ['text', 'markdown'] as const;
type Form = (typeof forms)[number];

const endings: Endings<Form> = { '.md': 'markdown', '.markdown': 'markdown', '.txt': 'text' };

export function addExplain(program: Command, context: Context): void {
  const { commandDescriptions, argumentDescriptions } = context.words;
  const command = program.command('explain').description(commandDescriptions.explain).argument('[topics...]', argumentDescriptions.topics);
  addOutputOptions(command, context, forms);
  command.action((topics: string[]) => explain(context, topics, command.optsWithGlobals()));
}

async function explain(context: Context, names: readonly string[], options: OutputOptions<Form>): Promise<void> {
  const product = await openProduct(context, options, endings);
  const { findTopics } = await import('./topics.js');
  const { renderTopics } = await import('../../render/explain/index.js');
  const found = findTopics(names);
  await product.finish((format, look) => renderTopics(found, format, look));
}
