// The gateway: asks the members that SERVICES names for their schemas, composes them, and answers
// POST /api/gql. The cookie of the caller, which holds the token, goes on to the members.
import { ApolloGateway, IntrospectAndCompose, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';

const PASSED_ON = ['cookie', 'authorization'];

class Member extends RemoteGraphQLDataSource {
  willSendRequest({ request, context }) {
    for (const name of PASSED_ON) {
      const value = context.headers?.[name];
      if (value) {
        request.http.headers.set(name, value);
      }
    }
  }
}

const gateway = new ApolloGateway({
  supergraphSdl: new IntrospectAndCompose({ subgraphs: JSON.parse(process.env.SERVICES) }),
  buildService: ({ url }) => new Member({ url }),
});
const server = new ApolloServer({ gateway, includeStacktraceInErrorResponses: false });
const { url } = await startStandaloneServer(server, {
  listen: { host: process.env.HOST ?? '0.0.0.0', port: Number(process.env.PORT ?? 3000) },
  context: async ({ req }) => ({ headers: req.headers }),
});
console.log(`ready ${new URL('/api/gql', url)}`);

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => server.stop().then(() => process.exit(0)));
}
