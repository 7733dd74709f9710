import { useQuery } from "@tanstack/react-query";
import { lazy, type ReactNode, Suspense } from "react";
import { Problem } from "../api/client";
import { session } from "../api/queries";
import { Failure, Loading } from "../parts/states";

const SignIn = lazy(() => import("../pages/entry/SignIn"));
const SetUp = lazy(() => import("../pages/entry/SetUp"));

/** Lets in who is signed in; asks others to sign in, or the very first person to set Atoll up. */
export function SessionGate({ children }: { children: ReactNode }) {
  const { data, error, refetch } = useQuery(session);
  const code = error instanceof Problem && error.status === 401 ? error.code : undefined;
  if (code) return <Suspense fallback={<Loading />}>{code === "SETUP_NEEDED" ? <SetUp /> : <SignIn />}</Suspense>;
  if (data) return <>{children}</>;
  return error ? <Failure error={error} retry={() => void refetch()} /> : <Loading />;
}
