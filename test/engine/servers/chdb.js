/** The newest ClickHouse, in this process, behind as much HTTP as its client needs. Prints its port. */
import { createServer } from 'node:http';
import { createRequire } from 'node:module';

const { Session } = createRequire(import.meta.url)('chdb');
const session = new Session();

const server = createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    try {
      response.end(session.query(Buffer.concat(chunks).toString()));
    } catch (error) {
      response.statusCode = 500;
      response.end(String(error.message));
    }
  });
});
server.keepAliveTimeout = 600_000;
server.listen(0, '127.0.0.1', () => process.send?.(server.address().port));
