import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Certificate {
  /** A certificate of an authority that clients trust only if told to. */
  readonly authority: string;
  readonly certificate: string;
  readonly key: string;
  readonly remove: () => void;
}

/** A certificate for a server of these names, as `IP:127.0.0.1`, by an authority made for it. */
export function makeCertificate(names: string): Certificate {
  const folder = mkdtempSync(join(tmpdir(), 'score-calc-tls-'));
  chmodSync(folder, 0o755);
  const at = (name: string) => join(folder, name);
  const openssl = (...args: readonly string[]) => execFileSync('openssl', args, { stdio: 'ignore' });
  const request = ['req', '-newkey', 'rsa:2048', '-nodes', '-batch'];
  openssl(...request, '-x509', '-days', '2', '-subj', '/CN=Synthetic authority', '-keyout', at('ca.key'), '-out', at('ca.pem'));
  openssl(...request, '-subj', '/CN=Synthetic server', '-keyout', at('server.key'), '-out', at('server.csr'));
  writeFileSync(at('names'), `subjectAltName=${names}\n`);
  const signed = ['-CA', at('ca.pem'), '-CAkey', at('ca.key'), '-CAcreateserial', '-days', '2', '-extfile', at('names')];
  openssl('x509', '-req', '-in', at('server.csr'), ...signed, '-out', at('server.pem'));
  if (process.getuid?.() === 0) execFileSync('chown', ['-f', 'postgres', at('server.key')]);
  return {
    authority: at('ca.pem'),
    certificate: at('server.pem'),
    key: at('server.key'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
