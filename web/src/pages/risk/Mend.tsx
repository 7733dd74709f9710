import Alert from "@cloudscape-design/components/alert";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Tabs, { type TabsProps } from "@cloudscape-design/components/tabs";
import type { Fix } from "../../api/types";
import { Code } from "../../parts/Code";
import { t } from "../../texts";
import { haveCommands, partsOf } from "./steps";

const m = t.mend;

/** How to make the rule hold: by hand, on the command line, as code. */
export function Mend({ fix }: { fix: Fix }) {
  const tabs: TabsProps.Tab[] = [];
  if (fix.console.length > 0) tabs.push({ id: "console", label: m.console, content: <Steps steps={fix.console} /> });
  if (fix.steps.length > 0) tabs.push({ id: "steps", label: haveCommands(fix.steps) ? m.cli : m.steps, content: <Steps steps={fix.steps} /> });
  if (fix.terraform) tabs.push({ id: "terraform", label: m.terraform, content: <Code text={fix.terraform} label={m.terraform} /> });
  if (fix.cloudformation) tabs.push({ id: "cloudformation", label: m.cloudformation, content: <Code text={fix.cloudformation} label={m.cloudformation} /> });
  return (
    <Container header={<Header variant="h2" description={m.about(fix.effort, fix.interrupts)}>{m.title}</Header>}>
      <SpaceBetween size="s">
        {fix.caution && <Alert type="warning">{fix.caution.charAt(0).toUpperCase() + fix.caution.slice(1)}</Alert>}
        {tabs.length > 0 ? <Tabs tabs={tabs} ariaLabel={m.title} /> : m.none}
      </SpaceBetween>
    </Container>
  );
}

function Steps({ steps }: { steps: string[] }) {
  return (
    <ol className="steps">
      {steps.map((step) => (
        <li key={step}>{partsOf(step).map(({ command, text }) => (command ? <Code key={text} text={text} label={m.command} /> : <div key={text}>{text}</div>))}</li>
      ))}
    </ol>
  );
}
