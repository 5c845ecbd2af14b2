{
  "name": "uois-gateway",
  "version": "1.0.0",
  "private": true,
  "description": "The gateway of the university, and the composer that uois compose asks",
  "type": "module",
  "engines": {
    "node": ">=20"
  },
  "scripts": {
    "start": "node gateway.mjs"
  },
  "dependencies": {
    "@apollo/composition": "2.9.3",
    "@apollo/gateway": "2.9.3",
    "@apollo/server": "4.13.0",
    "graphql": "16.12.0"
  }
}
