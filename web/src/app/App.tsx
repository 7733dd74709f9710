import I18nProvider from "@cloudscape-design/components/i18n";
import messages from "@cloudscape-design/components/i18n/messages/all.en";
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "react-router/dom";
import { Problem } from "../api/client";
import { session } from "../api/queries";
import { Notices } from "./notices";
import { router } from "./routes";
import { SessionGate } from "./SessionGate";

const signedOut = (error: Error) => {
  // A wrong password is no reason to ask anew who one is: the form would go with what it says.
  if (error instanceof Problem && error.status === 401 && error.code !== "SIGN_IN_REFUSED") void queries.invalidateQueries(session);
};

const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: (error, query) => query.queryKey[0] !== "session" && signedOut(error) }),
  mutationCache: new MutationCache({ onError: signedOut }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // Only what may pass by itself is tried again: an unreachable or failing server.
      retry: (count, error) => count < 2 && !(error instanceof Problem && error.status > 0 && error.status < 500),
    },
  },
});

export function App() {
  return (
    <I18nProvider locale="en" messages={[messages]}>
      <QueryClientProvider client={queries}>
        <Notices>
          <SessionGate>
            <RouterProvider router={router} />
          </SessionGate>
        </Notices>
      </QueryClientProvider>
    </I18nProvider>
  );
}
