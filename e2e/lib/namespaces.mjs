// Two network namespaces joined by one cable. The host's own network is not touched.

import { execFileSync, spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Process } from './process.mjs';

const LIMIT_MS = 15_000;
const INSTALL_LIMIT_MS = 120_000;
const PREFIX_LENGTH = 30;
const FORWARD = path.join(path.dirname(fileURLToPath(import.meta.url)), 'forward.mjs');

/** The tools that are needed: how to ask for the version, and Debian's package. */
const TOOLS = { ip: ['-V', 'iproute2'], nft: ['-V', 'nftables'], openssl: ['version', 'openssl'], sysctl: ['--version', 'procps'] };

const missingTools = () =>
  Object.keys(TOOLS).filter((tool) => spawnSync(tool, [TOOLS[tool][0]], { timeout: LIMIT_MS }).status !== 0);

function install(tools) {
  const packages = tools.map((tool) => TOOLS[tool][1]);
  console.log(`installing ${packages.join(', ')}`);
  spawnSync('apt-get', ['update'], { timeout: INSTALL_LIMIT_MS });
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], {
    timeout: INSTALL_LIMIT_MS, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

/** Why namespaces can't be made here, or null when they can. Installs what is missing, where it may. */
export function obstacle() {
  if (process.getuid?.() !== 0) {
    return 'it needs root';
  }
  if (missingTools().length > 0) {
    install(missingTools());
  }
  const missing = missingTools();
  if (missing.length > 0) {
    return `${missing.join(', ')} can't be installed (packages ${missing.map((tool) => TOOLS[tool][1]).join(', ')})`;
  }
  const name = `entente-try-${process.pid}`;
  const made = spawnSync('ip', ['netns', 'add', name], { timeout: LIMIT_MS, encoding: 'utf8' });
  spawnSync('ip', ['netns', 'del', name], { timeout: LIMIT_MS });
  return made.status === 0 ? null : `no network namespace can be made: ${made.stderr.trim()}`;
}

/** Why no delay can be put on a cable here, or null when it can. */
export function obstacleToDelay() {
  const why = obstacle();
  if (why) {
    return why;
  }
  const cable = new Cable('');
  try {
    cable.lay();
    return cable.delay(2);
  } finally {
    cable.removeNamespaces();
  }
}

const run = (file, args, input) => execFileSync(file, args, { timeout: LIMIT_MS, encoding: 'utf8', input });

/** One side of the cable. */
class Side {
  constructor(name, address, device) {
    this.name = name;
    this.address = address;
    this.device = device;
    this.prefix = ['ip', 'netns', 'exec', name];
  }

  run(...command) {
    const [file, ...args] = [...this.prefix, ...command];
    return run(file, args);
  }

  /** Loads firewall rules into this namespace. */
  firewall(rules) {
    run('ip', ['netns', 'exec', this.name, 'nft', '-f', '-'], rules);
  }

  /** The packets that a named counter counted. */
  counted(counter) {
    const listed = JSON.parse(this.run('nft', '-j', 'list', 'counter', 'inet', 'entente', counter));
    return listed.nftables.find((entry) => entry.counter).counter.packets;
  }
}

/** Two namespaces with a cable between them. */
export class Cable {
  constructor(folder) {
    this.folder = folder;
    const id = process.pid % 100_000;
    this.a = new Side(`entente-a-${id}`, '10.77.0.1', `ea${id}`);
    this.b = new Side(`entente-b-${id}`, '10.77.0.2', `eb${id}`);
    this.doors = [];
  }

  /** Makes both namespaces and the cable. */
  lay() {
    // Also when the test is ended from outside.
    process.once('exit', () => this.removeNamespaces());
    for (const side of [this.a, this.b]) {
      run('ip', ['netns', 'add', side.name]);
    }
    run('ip', ['link', 'add', this.a.device, 'netns', this.a.name, 'type', 'veth', 'peer', 'name', this.b.device, 'netns', this.b.name]);
    for (const side of [this.a, this.b]) {
      // Neighbour discovery of IPv6 would be counted as somebody knocking.
      side.run('sysctl', '-qw', 'net.ipv6.conf.all.disable_ipv6=1', 'net.ipv6.conf.default.disable_ipv6=1');
      side.run('ip', 'address', 'add', `${side.address}/${PREFIX_LENGTH}`, 'dev', side.device);
      side.run('ip', 'link', 'set', 'lo', 'up');
      side.run('ip', 'link', 'set', side.device, 'up');
    }
  }

  /** A Unix socket that leads to an address on loopback of that side. */
  async door(side, name, url) {
    const { hostname, port } = new URL(url);
    const socketPath = path.join(this.folder, `${name}.sock`);
    const forward = new Process({
      name: `door-${name}`,
      folder: this.folder,
      command: [...side.prefix, process.execPath, FORWARD, socketPath, hostname, port],
    });
    this.doors.push(forward);
    await forward.start();
    return socketPath;
  }

  /** Adds that much to every round trip over the cable, half of it on each way. Answers why it can't, where the kernel lacks netem. */
  delay(roundTripMs) {
    for (const side of [this.a, this.b]) {
      const netem = ['tc', 'qdisc', 'replace', 'dev', side.device, 'root', 'netem', 'delay', `${roundTripMs / 2}ms`, 'limit', '10000'];
      const done = spawnSync('ip', ['netns', 'exec', side.name, ...netem], { timeout: LIMIT_MS, encoding: 'utf8' });
      if (done.status !== 0) {
        return `netem can't be used: ${done.stderr?.trim() || done.error}`;
      }
    }
    return null;
  }

  /** Removes everything that was made; the cable goes with its namespaces. */
  async remove() {
    for (const door of this.doors) {
      await door.kill();
    }
    this.removeNamespaces();
  }

  /** Removes both namespaces, and the cable with them. */
  removeNamespaces() {
    for (const side of [this.a, this.b]) {
      spawnSync('ip', ['netns', 'del', side.name], { timeout: LIMIT_MS });
    }
  }
}
