import "@cloudscape-design/global-styles/index.css";
import "./app.css";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { signInByKey } from "./app/key";
import { applyLook } from "./app/look";

applyLook();
const root = document.getElementById("root");
if (!root) throw new Error("The page has no element #root");
void signInByKey().finally(() => createRoot(root).render(<App />));
