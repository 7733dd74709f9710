import { applyDensity, applyMode, Density, Mode } from "@cloudscape-design/global-styles";
import { useSyncExternalStore } from "react";
import { stored } from "../parts/useStored";

export interface Look {
  mode: "system" | "light" | "dark";
  density: "compact" | "comfortable";
}

const KEY = "atoll.look";
const system = matchMedia("(prefers-color-scheme: dark)");
const listeners = new Set<() => void>();
let look: Look = { mode: "system", density: "compact", ...stored<Partial<Look>>(KEY) };

export const isDark = () => look.mode === "dark" || (look.mode === "system" && system.matches);

/** Puts the viewer's light or dark mode and density on the page, and follows the system where that is wished. */
export function applyLook(): void {
  applyMode(isDark() ? Mode.Dark : Mode.Light);
  applyDensity(look.density === "compact" ? Density.Compact : Density.Comfortable);
}

system.addEventListener("change", () => {
  applyLook();
  listeners.forEach((listener) => listener());
});

export function setLook(change: Partial<Look>): void {
  look = { ...look, ...change };
  localStorage.setItem(KEY, JSON.stringify(look));
  applyLook();
  listeners.forEach((listener) => listener());
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const useLook = () => useSyncExternalStore(subscribe, () => look);
export const useDark = () => useSyncExternalStore(subscribe, isDark);
