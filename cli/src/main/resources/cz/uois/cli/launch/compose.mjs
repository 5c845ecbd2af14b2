// Composes the schemas in a folder, <member>.graphql, into one supergraph, which it prints.
// What is wrong comes instead, a line each: code, members with commas, message, tabs between them.
// usage: node --input-type=module -e PROGRAM -- FOLDER
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';

const folder = process.argv.at(-1);
const members = readdirSync(folder)
  .sort()
  .map((file) => file.slice(0, -'.graphql'.length));

const result = composeServices(
  members.map((name) => ({
    name,
    url: `http://gql_${name}:8000/gql`,
    typeDefs: parse(readFileSync(join(folder, `${name}.graphql`), 'utf8')),
  })),
);
if (result.errors?.length) {
  for (const { message, extensions, nodes } of result.errors) {
    const named = (nodes ?? []).map((node) => node.subgraph).filter((name) => name);
    const about = members.filter(
      (name) => named.includes(name) || message.includes(`"${name}"`) || message.includes(`[${name}]`),
    );
    console.log([extensions?.code ?? 'ERROR', about.join(','), message.replace(/\s+/g, ' ')].join('\t'));
  }
  process.exitCode = 1;
} else {
  process.stdout.write(result.supergraphSdl);
}
