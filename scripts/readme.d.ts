export interface DocumentedCommand {
  readonly command: string;
  readonly printed: string;
}
export function readCommands(): DocumentedCommand[];
export function outputOf(command: string): string;
