export interface paths {
  "/api/v1/status": { get: operations["status"] };
  "/api/v1/setup": { post: operations["setup"] };
  "/api/v1/sessions": { post: operations["signIn"] };
  "/api/v1/sessions/current": { get: operations["currentSession"]; delete: operations["signOut"] };
  "/api/v1/tokens": { get: operations["listTokens"]; post: operations["createToken"] };
  "/api/v1/tokens/{name}": { delete: operations["deleteToken"] };
  "/api/v1/systems": { get: operations["listSystems"]; post: operations["createSystem"] };
  "/api/v1/systems/{id}": { put: operations["updateSystem"] };
  "/api/v1/systems/{id}/check": { post: operations["checkSystem"] };
  "/api/v1/systems/{id}/projects": { get: operations["listProjects"] };
  "/api/v1/connections": { get: operations["listConnections"]; post: operations["createConnection"] };
  "/api/v1/connections/{id}": { get: operations["getConnection"] };
  "/api/v1/connections/{id}/invitation": { get: operations["getInvitation"] };
  "/api/v1/connections/{id}/invitation/reissue": { post: operations["reissueInvitation"] };
  "/api/v1/connections/{id}/invitation/revoke": { post: operations["revokeInvitation"] };
  "/api/v1/connections/{id}/remove": { post: operations["removeConnection"] };
  "/api/v1/invitations/inspect": { post: operations["inspectInvitation"] };
  "/api/v1/invitations/accept": { post: operations["acceptInvitation"] };
  "/api/v1/connections/{id}/rules": { get: operations["getRules"]; post: operations["publishRules"] };
  "/api/v1/connections/{id}/rules/{number}": { get: operations["getRuleVersion"] };
  "/api/v1/connections/{id}/rules/check": { post: operations["checkRules"] };
  "/api/v1/connections/{id}/twins": { get: operations["listTwins"]; post: operations["startSync"] };
  "/api/v1/twins/{id}": { get: operations["getTwin"] };
  "/api/v1/twins/{id}/retry": { post: operations["retryTwin"] };
}
export interface components {
  schemas: {
    Problem: {
      type: string;
      title: string;
      status: number;
      code: string;
      detail: string;
      fields?: { [key: string]: string };
      diagnostics?: components["schemas"]["Diagnostic"][];
    };
    Status: {
      product: string;
      version: string;
      nodeName: string;
      setup: "needs-administrator" | "needs-system" | "ready";
      publicUrl: string | null;
    };
    Session: { user: string; csrf: string };
    SetupRequest: { token: string; name: string; password: string };
    SignInRequest: { name: string; password: string };
    TokenInfo: { name: string; createdBy: string; createdAt: number };
    NewToken: { name: string };
    CreatedToken: { name: string; token: string };
    System: {
      id: string;
      name: string;
      kind: "jira-cloud";
      kindLabel: string;
      address: string;
      email: string;
      account: { displayName: string };
      missingPermissions: string[];
      checkedAt: number;
      problem: string | null;
    };
    NewSystem: { name: string; kind: "jira-cloud"; address: string; email: string; token: string };
    SystemUpdate: { name: string; address: string; email: string; token?: string };
    Project: { id: string; key: string; name: string };
    Connection: {
      id: string;
      name: string;
      description: string;
      localShortName: string;
      remoteShortName: string;
      type: "private";
      mode: "script";
      status: "pending" | "active" | "deactivated" | "removed";
      role: "initiator" | "acceptor";
      lead: boolean;
      systemId: string;
      projectKey: string;
      remote: components["schemas"]["Remote"];
      comparisonCode: string | null;
      requestsMadeBy: "us" | "them";
      invitation: components["schemas"]["InvitationState"] | null;
      twins: { running: number; blocked: number };
      lastContactAt: number | null;
      createdAt: number;
    };
    Remote: {
      label: string;
      shortName: string;
      trackerKind: string | null;
      fingerprint: string | null;
      person: string | null;
      url: string | null;
    };
    InvitationState: { state: "open" | "accepted" | "revoked" | "expired"; expiresAt: number };
    Invitation: { code: string; expiresAt: number; state: "open" | "accepted" | "revoked" | "expired" };
    NewConnection: {
      systemId: string;
      type: "private";
      mode: "script";
      localShortName: string;
      remoteShortName: string;
      name: string;
      description: string;
      projectKey: string;
    };
    CreatedConnection: { connection: components["schemas"]["Connection"]; invitationCode: string };
    InvitationCode: { code: string };
    InspectedInvitation: {
      connectionName: string;
      description: string;
      initiator: {
        shortName: string;
        trackerKind: string;
        trackerLabel: string;
        nodeAddress: string;
        fingerprint: string;
      };
      yourShortName: string;
      type: string;
      typeLabel: string;
      mode: string;
      modeLabel: string;
      comparisonCode: string;
      expiresAt: number;
    };
    AcceptInvitation: { code: string; systemId: string; projectKey: string; name?: string };
    RuleVersion: {
      number: number;
      outgoing: string;
      incoming: string;
      author: string;
      note: string;
      publishedAt: number;
    };
    RuleVersionInfo: { number: number; author: string; note: string; publishedAt: number };
    Rules: { current: components["schemas"]["RuleVersion"]; versions: components["schemas"]["RuleVersionInfo"][] };
    RuleTexts: { outgoing: string; incoming: string };
    PublishRules: { outgoing: string; incoming: string; note: string; basedOn: number };
    Diagnostic: {
      side: "outgoing" | "incoming";
      severity: "error" | "warning";
      code: string;
      message: string;
      line: number;
      column: number;
      endLine: number;
      endColumn: number;
      help: string | null;
    };
    Diagnostics: { diagnostics: components["schemas"]["Diagnostic"][] };
    Twin: {
      id: string;
      connectionId: string;
      localKey: string | null;
      localUrl: string | null;
      remoteKey: string | null;
      remoteUrl: string | null;
      status: "running" | "blocked" | "stopped";
      step: "observe" | "export" | "enqueue" | "deliver" | "accept" | "import" | "apply" | "settle" | "rest";
      error: components["schemas"]["TwinError"] | null;
      createdAt: number;
      updatedAt: number;
    };
    TwinError: {
      code: string;
      message: string;
      script: "outgoing" | "incoming" | null;
      line: number | null;
      column: number | null;
      sourceLine: string | null;
      issueKey: string | null;
      advice: string | null;
      since: number;
    };
    TwinPage: { twins: components["schemas"]["Twin"][]; total: number };
    StartSync: { issueKey: string };
    QueueEntry: { kind: string; createdAt: number; started: boolean };
    HistoryEntry: {
      id: string;
      at: number;
      step: string;
      summary: string;
      detail: string | null;
      traceId: string | null;
    };
    TwinDetail: {
      twin: components["schemas"]["Twin"];
      queue: components["schemas"]["QueueEntry"][];
      history: components["schemas"]["HistoryEntry"][];
    };
  };
}
export interface operations {
  status: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["Status"] } };
      default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] } };
    };
  };
  setup: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    requestBody: { content: { "application/json": components["schemas"]["SetupRequest"] } };
    responses: {
      201: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["Session"] } };
      default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] } };
    };
  };
  signIn: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    requestBody: { content: { "application/json": components["schemas"]["SignInRequest"] } };
    responses: {
      201: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["Session"] } };
      default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] } };
    };
  };
  currentSession: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["Session"] } };
      default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] } };
    };
  };
  signOut: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    requestBody?: never;
    responses: {
      204: { headers: { [name: string]: unknown }; content?: never };
      default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] } };
    };
  };
  listTokens: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["TokenInfo"][] } };
      default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] } };
    };
  };
  createToken: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    requestBody: { content: { "application/json": components["schemas"]["NewToken"] } };
    responses: {
      201: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["CreatedToken"] } };
      default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] } };
    };
  };
  deleteToken: {
    parameters: { query?: never; header?: never; path: { name: string }; cookie?: never };
    requestBody?: never;
    responses: {
      204: { headers: { [name: string]: unknown }; content?: never };
      default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] } };
    };
  };
  listSystems: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["System"][] } };
      default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] } };
    };
  };
  createSystem: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    requestBody: { content: { "application/json": components["schemas"]["NewSystem"] } };
    responses: {
      201: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["System"] } };
      default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] } };
    };
  };
  updateSystem: {
    parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
    requestBody: { content: { "application/json": components["schemas"]["SystemUpdate"] } };
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["System"] } };
      default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] } };
    };
  };
  checkSystem: {
    parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["System"] } };
      default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] } };
    };
  };
  listProjects: {
    parameters: { query?: { q?: string }; header?: never; path: { id: string }; cookie?: never };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["Project"][] } };
      default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] } };
    };
  };
  listConnections: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["Connection"][] } };
      default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] } };
    };
  };
  createConnection: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    requestBody: { content: { "application/json": components["schemas"]["NewConnection"] } };
    responses: {
      201: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["CreatedConnection"] } };
      default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] } };
    };
  };
  getConnection: {
    parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["Connection"] } };
      default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] } };
    };
  };
  getInvitation: {
    parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["Invitation"] } };
      default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] } };
    };
  };
  reissueInvitation: {
    parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["Invitation"] } };
      default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] } };
    };
  };
  revokeInvitation: {
    parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
    requestBody?: never;
    responses: {
      204: { headers: { [name: string]: unknown }; content?: never };
      default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] } };
    };
  };
  removeConnection: {
    parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
    requestBody?: never;
    responses: {
      204: { headers: { [name: string]: unknown }; content?: never };
      default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] } };
    };
  };
  inspectInvitation: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    requestBody: { content: { "application/json": components["schemas"]["InvitationCode"] } };
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["InspectedInvitation"] } };
      default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] } };
    };
  };
  acceptInvitation: {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    requestBody: { content: { "application/json": components["schemas"]["AcceptInvitation"] } };
    responses: {
      201: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["Connection"] } };
      default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] } };
    };
  };
  getRules: {
    parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["Rules"] } };
      default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] } };
    };
  };
  publishRules: {
    parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
    requestBody: { content: { "application/json": components["schemas"]["PublishRules"] } };
    responses: {
      201: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["RuleVersion"] } };
      default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] } };
    };
  };
  getRuleVersion: {
    parameters: { query?: never; header?: never; path: { id: string; number: number }; cookie?: never };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["RuleVersion"] } };
      default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] } };
    };
  };
  checkRules: {
    parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
    requestBody: { content: { "application/json": components["schemas"]["RuleTexts"] } };
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["Diagnostics"] } };
      default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] } };
    };
  };
  listTwins: {
    parameters: { query?: { text?: string; status?: string; limit?: number; offset?: number }; header?: never; path: { id: string }; cookie?: never };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["TwinPage"] } };
      default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] } };
    };
  };
  startSync: {
    parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
    requestBody: { content: { "application/json": components["schemas"]["StartSync"] } };
    responses: {
      201: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["Twin"] } };
      default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] } };
    };
  };
  getTwin: {
    parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
    requestBody?: never;
    responses: {
      200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["TwinDetail"] } };
      default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] } };
    };
  };
  retryTwin: {
    parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
    requestBody?: never;
    responses: {
      204: { headers: { [name: string]: unknown }; content?: never };
      default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components["schemas"]["Problem"] } };
    };
  };
}
