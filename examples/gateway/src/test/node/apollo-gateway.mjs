// The gateway that UOIS deploys: @apollo/gateway, which composes what its SERVICES tell it.
// usage: SERVICES='[{"name": "...", "url": "..."}]' node apollo-gateway.mjs PORT
// Prints "ready URL" when it answers; ends when its standard input does.
import { ApolloGateway, IntrospectAndCompose } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';

const [port] = process.argv.slice(2);
const gateway = new ApolloGateway({
  supergraphSdl: new IntrospectAndCompose({ subgraphs: JSON.parse(process.env.SERVICES) }),
});
const server = new ApolloServer({ gateway, includeStacktraceInErrorResponses: false });
const { url } = await startStandaloneServer(server, {
  listen: { host: '127.0.0.1', port: Number(port) },
});
process.stdin.on('end', () => process.exit(0)).resume();
console.log(`ready ${url}`);
