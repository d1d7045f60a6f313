import { forTerminal } from '../text/safe-text.js';
import { withoutCommands } from './inert.js';

/** A line of a log that the runner of a GitHub workflow takes as a command. */
export function workflowCommand(name: string, properties: Readonly<Record<string, string | number | undefined>>, message: string): string {
  const written = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${forProperty(withoutCommands(forTerminal(String(value))))}`],
  );
  return `::${name} ${written.join(',')}::${forData(withoutCommands(forTerminal(message)))}`;
}

function forData(text: string): string {
  return text.replace(/[%\r\n]/g, percentEncoded);
}

function forProperty(text: string): string {
  return text.replace(/[%\r\n:,]/g, percentEncoded);
}

function percentEncoded(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
