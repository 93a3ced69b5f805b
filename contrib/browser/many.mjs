// Writes a capture from which a report of 500 findings over 100 000 entries is made, to see how such a report opens:
//
//   node many.mjs many.pcap many.toml && beleg audit --network many.toml --report many.html many.pcap && node report.mjs many.html
//
// PFCP heartbeats between pairs of addresses that the declaration does not know (TS 29.244 clause 7.4.2).

import { writeFileSync } from 'node:fs';

const [capture, declaration, entries = 100_000, flows = 500] = process.argv.slice(2);
if (!declaration) {
  console.error('usage: node many.mjs OUT.pcap OUT.toml [ENTRIES] [FLOWS]');
  process.exit(2);
}

// IPv4, UDP to port 8805, a Heartbeat Request with its Recovery Time Stamp.
function packet(from, to, sequence) {
  const pfcp = [0x20, 1, 0, 12, sequence >> 16 & 255, sequence >> 8 & 255, sequence & 255, 0, 0, 96, 0, 4, 1, 2, 3, 4];
  const udp = [0x22, 0x65, 0x22, 0x65, 0, 8 + pfcp.length, 0, 0];
  const length = 20 + udp.length + pfcp.length;
  const ip = [0x45, 0, 0, length, sequence >> 8 & 255, sequence & 255, 0, 0, 64, 17, 0, 0, ...from, ...to];
  return Buffer.from([...ip, ...udp, ...pfcp]);
}

const parts = [Buffer.alloc(24)];
parts[0].writeUInt32LE(0xa1b2c3d4, 0);
parts[0].writeUInt16LE(2, 4);
parts[0].writeUInt16LE(4, 6);
parts[0].writeUInt32LE(65_535, 16);
// LINKTYPE_RAW: what follows is IP.
parts[0].writeUInt32LE(101, 20);
for (let at = 0; at < Number(entries); at += 1) {
  const flow = at % Number(flows);
  const data = packet([198, 51, 100, flow % 250], [203, 0, 113, Math.floor(flow / 250)], at);
  const header = Buffer.alloc(16);
  header.writeUInt32LE(1_767_225_600 + Math.floor(at / 1_000), 0);
  header.writeUInt32LE(at % 1_000 * 1_000, 4);
  header.writeUInt32LE(data.length, 8);
  header.writeUInt32LE(data.length, 12);
  parts.push(header, data);
}
writeFileSync(capture, Buffer.concat(parts));
writeFileSync(declaration, '[network]\nname = "many"\n\n[[element]]\nname = "upf1"\nrole = "UPF"\naddresses = ["192.0.2.1"]\n');
