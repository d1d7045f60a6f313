/** Node's error codes for a server certificate that cannot be trusted. */
const untrusted = /^(?:DEPTH_ZERO_SELF_SIGNED|SELF_SIGNED|UNABLE_TO_(?:GET|VERIFY)|CERT_|ERR_TLS_CERT_ALTNAME)/;

/** Whether a connection failed because the server could not prove its identity. */
export function isUntrusted(code: string | undefined): boolean {
  return code !== undefined && untrusted.test(code);
}
