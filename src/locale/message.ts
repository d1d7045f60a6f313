/** What fills a sentence: the `args` of a finding, an error or a caveat. */
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
