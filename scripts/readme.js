/**
 * The console blocks of README.md and the pages in docs/: each line that begins with `$ ` is a command, and the lines after it are
 * its output. `node scripts/readme.js` rewrites the output; a test fails if it differs.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const block = /```console\n([\s\S]*?)```/g;

/** The pages whose commands are tested, from the root of the repository. */
export const pages = ['README.md', ...readdirSync(join(root, 'docs')).map((name) => `docs/${name}`)];

/** Every command of these pages with the output shown there. */
export function readCommands() {
  return pages.flatMap((page) =>
    [...readFileSync(join(root, page), 'utf8').matchAll(block)].flatMap(([, text]) => split(text).map((command) => ({ page, ...command }))),
  );
}

/** The output of a command on stdout; `score-calc` is the built binary and `| head -n N` is understood. */
export function outputOf(command) {
  const [line, lines] = command.split(/ \| head -n /);
  const args = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain).slice(1);
  const ran = spawnSync(process.execPath, [join(root, 'bin/score-calc.js'), ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: process.env.PATH },
  });
  const text = ran.stdout.replace(/\n*$/, '\n');
  return lines === undefined ? text : `${text.split('\n').slice(0, Number(lines)).join('\n').trimEnd()}\n`;
}

function split(text) {
  return text
    .split(/^\$ /m)
    .slice(1)
    .map((part) => ({ command: part.slice(0, part.indexOf('\n')), printed: part.slice(part.indexOf('\n') + 1) }));
}

if (process.argv[1] === import.meta.filename) {
  for (const page of pages) {
    const text = readFileSync(join(root, page), 'utf8').replace(block, (_, body) => {
      const written = split(body).map(({ command }) => `$ ${command}\n${outputOf(command)}`);
      return `\`\`\`console\n${written.join('')}\`\`\``;
    });
    writeFileSync(join(root, page), text);
  }
}
