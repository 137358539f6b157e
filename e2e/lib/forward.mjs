// A door into a network namespace: run inside it, it listens on a Unix socket and passes each connection on to an address there.
// Unix sockets with a path don't belong to a network namespace, so that no packet crosses its firewall.
//
// usage: node forward.mjs SOCKET HOST PORT --ready-file FILE

import { writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';

const [socketPath, host, port, , readyFile] = process.argv.slice(2);

const server = createServer((outside) => {
  const inside = connect(Number(port), host);
  const end = () => {
    outside.destroy();
    inside.destroy();
  };
  for (const socket of [outside, inside]) {
    socket.setNoDelay?.(true);
    socket.on('error', end);
    socket.on('close', end);
  }
  outside.pipe(inside).pipe(outside);
});
server.listen(socketPath, () => writeFileSync(readyFile, JSON.stringify({ socketPath })));
