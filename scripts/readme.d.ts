export interface DocumentedCommand {
  readonly page: string;
  readonly command: string;
  readonly printed: string;
}
export const pages: readonly string[];
export function readCommands(): DocumentedCommand[];
export function outputOf(command: string): string;
