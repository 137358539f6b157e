import "@fontsource-variable/inter/wght.css";
import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";
import "./styles.css";
import { localStorageColorSchemeManager, MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { setSignedOutHandler } from "./api/client";
import { ApiProblem } from "./api/problem";
import { endSession } from "./data/session";
import { Entry } from "./shell/Entry";
import { theme } from "./theme";

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // A refusal stays a refusal; only a node that did not answer is asked again.
      retry: (failures, error) => failures < 2 && error instanceof ApiProblem && error.status === 0,
    },
  },
});
setSignedOutHandler(() => endSession(client));

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <MantineProvider
        theme={theme}
        defaultColorScheme="auto"
        colorSchemeManager={localStorageColorSchemeManager({ key: "entente-color-scheme" })}
      >
        <Notifications position="bottom-right" />
        <QueryClientProvider client={client}>
          <Entry />
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
}
