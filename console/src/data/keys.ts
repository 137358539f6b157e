/** Query keys, one place, so that live changes and mutations name the same data as the hooks do. */
export const keys = {
  status: ["status"],
  session: ["session"],
  tokens: ["tokens"],
  systems: ["systems"],
  projects: (systemId: string) => ["systems", systemId, "projects"],
  connections: ["connections"],
  connection: (id: string) => ["connections", id],
  invitation: (id: string) => ["connections", id, "invitation"],
  waiting: (id: string) => ["connections", id, "waiting"],
  rules: (connectionId: string) => ["rules", connectionId],
  ruleVersion: (connectionId: string, number: number) => ["rules", connectionId, number],
  triggers: (connectionId: string) => ["triggers", connectionId],
  jobs: (connectionId: string) => ["jobs", connectionId],
  twins: (connectionId: string) => ["twins", connectionId],
  twin: (id: string) => ["twin", id],
} as const;
