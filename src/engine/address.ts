import { ExitCode, UserError } from '../user-error.js';

/** The parts of a server's address. */
export interface Address {
  readonly url: URL;
  readonly host: string | undefined;
  readonly port: string | undefined;
  readonly user: string | undefined;
  readonly password: string | undefined;
  readonly database: string | undefined;
}

/**
 * @param known parameters that have a meaning; others are refused, since one of them might have asked for TLS
 * @throws UserError bad-address, also when a character of the password has cut it in two; address-parameter
 */
export function readAddress(text: string, known: readonly string[]): Address {
  const address = parse(text);
  if (address === null) throw new UserError('bad-address', {}, ExitCode.usage);
  const other = [...address.url.searchParams].find(([name]) => !known.includes(name));
  if (other !== undefined) {
    const [name, value] = other;
    // Without a value it may be part of the password.
    throw new UserError('address-parameter', { name: value === '' ? '' : name, known: known.join(', ') }, ExitCode.usage);
  }
  return address;
}

/** Returns an address without its user name and password. */
export function withoutCredentials(text: string): string {
  const address = parse(text);
  if (address === null) return `${text.split('://')[0]}://…`;
  const { protocol, host, pathname } = address.url;
  return `${protocol}//${host}${pathname}`;
}

function parse(text: string): Address | null {
  try {
    const url = new URL(text);
    // The text before the @ was meant as a user name and a password.
    if (`${url.pathname}${url.search}${url.hash}`.includes('@')) return null;
    const given = (part: string) => (part === '' ? undefined : decodeURIComponent(part));
    return {
      url,
      host: given(url.hostname),
      port: given(url.port),
      user: given(url.username),
      password: given(url.password),
      database: given(url.pathname.slice(1)),
    };
  } catch {
    return null;
  }
}

/** Returns a message of a server without the user name and password of the connection. */
export function withoutSecrets(said: string, user: string | undefined, password: string | undefined): string {
  const secret = password === undefined || password.length < 3 ? said : said.replaceAll(password, '…');
  if (user === undefined || user === '') return secret;
  const name = user.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return secret.replace(new RegExp(`(?<![\\p{L}\\p{N}_])${name}(?![\\p{L}\\p{N}_])`, 'gu'), '…');
}
