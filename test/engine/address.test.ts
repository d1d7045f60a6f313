import { describe, expect, it } from 'vitest';
import { runCli } from '../cli/run-cli.js';

describe('the address of a server', () => {
  const report = (address: string) => runCli(['report', address, '--table', 'observations']);

  it.each([
    ['postgres://office:rahasia@127.0.0.1:1/office?sslmod=verify-full', '"sslmod"'],
    ['postgres://127.0.0.1:1/office?user=office&password=rahasia', '"user"'],
    ['clickhouse://office:rahasia@127.0.0.1:1?tls=true', '"tls"'],
    ['clickhouse://office:rahasia@127.0.0.1:1?secure=yes', '"yes" is not a value for secure'],
  ])('%s is refused because of an unknown parameter', async (address, sentence) => {
    const { code, stderr } = await report(address);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(sentence) });
    expect(stderr).not.toContain('rahasia');
  });

  it.each([
    'postgres:/office:rahasia@127.0.0.1:1/office',
    'postgre://office:rahasia@127.0.0.1:1/office',
    'mysql://office:rahasia@127.0.0.1:1/office',
    'host=127.0.0.1 user=office password=rahasia dbname=office',
    'postgres://127.0.0.1:1/office?rahasia',
  ])('%s is refused without printing any of it', async (address) => {
    for (const args of [
      ['report', address, '--table', 'observations'],
      ['report', address],
      ['sql', address, '--table', 'x'],
      ['validate', address],
    ]) {
      const { code, stdout, stderr } = await runCli(args);
      expect(stderr).toMatch(/The address of the database|This command reads files/);
      expect(stderr + stdout).not.toContain('rahasia');
      expect(code).toBe(2);
    }
  });

  it('has its password hidden even if it is the name of a file', async () => {
    for (const path of ['http://office:rahasia@127.0.0.1/data.csv', 'data.csv password=rahasia']) {
      const { code, stderr } = await runCli(['compare', path, 'other.csv']);
      expect(stderr).not.toContain('rahasia');
      expect(code).toBeGreaterThan(1);
    }
  });

  it('may be an IPv6 address', async () => {
    for (const kind of ['postgres', 'clickhouse']) {
      const { code, stderr } = await report(`${kind}://office:rahasia@[::1]:1/office`);
      expect(stderr).toContain(`The server ${kind}://[::1]:1/office does not answer`);
      expect(stderr).not.toContain('ENOTFOUND');
      expect(code).toBe(3);
    }
  });

  it('asks for TLS as secure=1 too', async () => {
    const { createServer } = await import('node:http');
    const plain = createServer((_, response) => response.end('{"data":[]}')).listen(0, '127.0.0.1');
    await new Promise((resolve) => plain.once('listening', resolve));
    const { port } = plain.address() as { port: number };
    for (const [secure, said] of [
      ['secure=1', 'does not answer'],
      ['secure=0', 'There is no table'],
    ])
      expect((await report(`clickhouse://127.0.0.1:${port}?${secure}`)).stderr).toContain(said);
    plain.close();
  });
});
