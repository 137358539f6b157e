import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { ConflictsScreen, ConflictsTab } from "~/screens/conflicts/ConflictsScreen";
import { ConnectionPage } from "~/screens/connection/ConnectionPage";
import { ConnectionsScreen } from "~/screens/connections/ConnectionsScreen";
import { ErrorsScreen } from "~/screens/errors/ErrorsScreen";
import { InfoTab } from "~/screens/info/InfoTab";
import { IssuesTab } from "~/screens/issues/IssuesTab";
import { SystemsScreen } from "~/screens/systems/SystemsScreen";
import { TokensScreen } from "~/screens/tokens/TokensScreen";
import { TriggersTab } from "~/screens/triggers/TriggersTab";
import { AppFrame } from "./AppFrame";
import { NotFound } from "./NotFound";

const root = createRootRoute({ component: AppFrame, notFoundComponent: NotFound });

const index = createRoute({
  getParentRoute: () => root,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/connections" });
  },
});

const connections = createRoute({ getParentRoute: () => root, path: "/connections", component: ConnectionsScreen });
const errors = createRoute({ getParentRoute: () => root, path: "/errors", component: ErrorsScreen });
const conflicts = createRoute({ getParentRoute: () => root, path: "/conflicts", component: ConflictsScreen });
const systems = createRoute({ getParentRoute: () => root, path: "/systems", component: SystemsScreen });
const tokens = createRoute({ getParentRoute: () => root, path: "/tokens", component: TokensScreen });

const connection = createRoute({
  getParentRoute: () => root,
  path: "/connections/$connectionId",
  component: ConnectionPage,
});
const connectionIndex = createRoute({
  getParentRoute: () => connection,
  path: "/",
  beforeLoad: ({ params }) => {
    throw redirect({ to: "/connections/$connectionId/rules", params });
  },
});
const rules = createRoute({
  getParentRoute: () => connection,
  path: "/rules",
  // The code editor is the largest part of the console; only this tab loads it.
  component: lazyRouteComponent(() => import("~/screens/rules/RulesTab"), "RulesTab"),
});
const triggers = createRoute({ getParentRoute: () => connection, path: "/triggers", component: TriggersTab });
const issues = createRoute({ getParentRoute: () => connection, path: "/issues", component: IssuesTab });
const conflictsTab = createRoute({ getParentRoute: () => connection, path: "/conflicts", component: ConflictsTab });
const info = createRoute({ getParentRoute: () => connection, path: "/info", component: InfoTab });

export const router = createRouter({
  routeTree: root.addChildren([
    index,
    connections,
    errors,
    conflicts,
    systems,
    tokens,
    connection.addChildren([connectionIndex, rules, triggers, issues, conflictsTab, info]),
  ]),
  defaultNotFoundComponent: NotFound,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
