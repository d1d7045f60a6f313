/** The values inserted into a sentence: the `args` of a finding, an error or a caveat. */
export type Args = Readonly<Record<string, string | number>>;

/** A complete sentence that says what is wrong, and a hint that says what to do. */
export interface Message {
  readonly sentence: (args: Args) => string;
  readonly hint: (args: Args) => string;
}

/** Keeps the codes of a catalogue known to the compiler, so that the other language cannot leave one out. */
export function catalogue<Code extends string>(messages: Readonly<Record<Code, Message>>): Readonly<Record<Code, Message>> {
  return messages;
}

/** The words of a rule: its title, why it matters, and the message of one finding. */
export interface RuleText extends Message {
  readonly title: string;
  readonly why: string;
  /** The sources of its limits; absent if the rule has none. */
  readonly limits?: string;
  /** How to correct it in general; absent if the hint needs no arguments and serves as well. */
  readonly fix?: string;
}

/** As `catalogue`, for rules. */
export function ruleTexts<Code extends string>(texts: Readonly<Record<Code, RuleText>>): Readonly<Record<Code, RuleText>> {
  return texts;
}

/** Sentence and hint of a code. A code without words is shown with its arguments. */
export function fillMessage(texts: Readonly<Record<string, Message>>, code: string, args: Args): { sentence: string; hint: string } {
  if (Object.hasOwn(texts, code)) return { sentence: texts[code].sentence(args), hint: texts[code].hint(args) };
  const listed = Object.entries(args).map(([name, value]) => `${name}: ${value}`);
  return { sentence: [code, ...listed].join(' '), hint: '' };
}
