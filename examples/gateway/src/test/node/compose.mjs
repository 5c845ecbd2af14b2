// Composes the schemas of running members into one supergraph.
// usage: SERVICES='[{"name": "...", "url": "..."}]' node compose.mjs OUTPUT.graphql
import { writeFileSync } from 'node:fs';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';

const [output] = process.argv.slice(2);
const services = JSON.parse(process.env.SERVICES);

async function subgraph({ name, url }) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: 'query { _service { sdl } }' }),
  });
  const { data, errors } = await response.json();
  if (errors) {
    throw new Error(`${name} does not tell its schema: ${JSON.stringify(errors)}`);
  }
  return { name, url, typeDefs: parse(data._service.sdl) };
}

const result = composeServices(await Promise.all(services.map(subgraph)));
if (result.errors?.length) {
  for (const error of result.errors) {
    console.error(`${error.extensions?.code}: ${error.message}`);
  }
  process.exit(1);
}
for (const hint of result.hints) {
  console.log(`hint ${hint.definition.code}: ${hint.message}`);
}
writeFileSync(output, result.supergraphSdl);
