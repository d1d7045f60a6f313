import { type Lang, messages } from '../../locale/index.js';
import type { RuleResult } from '../../rules/model.js';
import { wordsOf } from './worded.js';

/** The families, by the first digit of the code. */
const families = ['', 'structure', 'cells', 'identity', 'pairing', 'plausibility', 'programme'];

/** A rule as SARIF describes it. The name is English in every language, because it names the rule to machines. */
export function sarifRule({ code, severity }: RuleResult, lang: Lang) {
  const { title, why, fix } = wordsOf(code, lang);
  const { examples, fix: fixLabel, why: whyLabel } = messages(lang).validation;
  return {
    id: code,
    name: identifier(wordsOf(code, 'en').title),
    shortDescription: { text: `${title}.` },
    fullDescription: { text: why },
    help: {
      text: `${whyLabel}: ${why}\n${fixLabel}: ${fix}\n${examples(code).replaceAll('`', '')}`,
      markdown: `**${whyLabel}.** ${why}\n\n**${fixLabel}.** ${fix}\n\n${examples(code)}`,
    },
    defaultConfiguration: { level: severity === 'off' ? 'none' : severity },
    properties: { tags: ['data', families[Number(code[2])]] },
  };
}

/** "Near-duplicate id" is `NearDuplicateId`. */
function identifier(title: string): string {
  return title
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}
