// Ends with 0 if the gateway answers.
const response = await fetch(`http://127.0.0.1:${process.env.PORT ?? 3000}/api/gql`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: '{"query": "query { __schema { types { name } } }"}',
  signal: AbortSignal.timeout(4000),
});
process.exit(response.ok ? 0 : 1);
