import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import FormField from "@cloudscape-design/components/form-field";
import Grid from "@cloudscape-design/components/grid";
import Header from "@cloudscape-design/components/header";
import Input from "@cloudscape-design/components/input";
import SideNavigation from "@cloudscape-design/components/side-navigation";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Textarea from "@cloudscape-design/components/textarea";
import { useEffect, useRef } from "react";
import type { Place } from "../../api/client";
import { t } from "../../texts";
import { type DraftFile, freePath, offsetOf, withFiles } from "./draft";

const p = t.packs;

/** Which file is shown, and where in it the reader is to look. */
export interface Spot {
  file: number;
  place?: Place;
}

interface Props {
  files: DraftFile[];
  spot: Spot;
  setSpot: (spot: Spot) => void;
  change: (files: DraftFile[]) => void;
}

/** The files of a pack: a list, and the one that is edited. */
export function Files({ files, spot, setSpot, change }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const shown = Math.min(spot.file, files.length - 1);
  const file = files[shown];
  const edit = (part: Partial<DraftFile>) => change(files.map((one, at) => (at === shown ? { ...one, ...part } : one)));
  const add = (more: DraftFile[]) => {
    const all = withFiles(files, more);
    change(all);
    setSpot({ file: all.length - 1 });
  };
  const take = async (chosen: FileList) => add(await Promise.all([...chosen].map(async (one) => ({ path: one.webkitRelativePath || one.name, text: await one.text() }))));
  return (
    <Container
      header={
        <Header
          variant="h2"
          description={p.filesHint}
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <Button formAction="none" iconName="upload" onClick={() => field.current?.click()}>{p.upload}</Button>
              <Button formAction="none" iconName="add-plus" onClick={() => add([{ path: freePath(files), text: "" }])}>{p.addFile}</Button>
            </SpaceBetween>
          }
        >
          {p.files}
        </Header>
      }
    >
      <input
        ref={field}
        type="file"
        hidden
        multiple
        accept=".yaml,.yml"
        aria-label={p.upload}
        onChange={(event) => {
          if (event.target.files?.length) void take(event.target.files);
          event.target.value = "";
        }}
      />
      {file ? (
        <Grid gridDefinition={[{ colspan: { default: 12, s: 3 } }, { colspan: { default: 12, s: 9 } }]}>
          <SideNavigation
            activeHref={`#${shown}`}
            items={files.map((one, at) => ({ type: "link", text: one.path, href: `#${at}` }))}
            onFollow={(event) => {
              event.preventDefault();
              setSpot({ file: Number(event.detail.href.slice(1)) });
            }}
          />
          <SpaceBetween size="s">
            <FormField label={p.path} constraintText={p.pathHint} secondaryControl={<Button formAction="none" iconName="remove" ariaLabel={p.removeFile(file.path)} onClick={() => change(files.filter((_, at) => at !== shown))} />}>
              <Input value={file.path} onChange={({ detail }) => edit({ path: detail.value })} />
            </FormField>
            <Text key={shown} file={file} place={spot.place} edit={(text) => edit({ text })} />
          </SpaceBetween>
        </Grid>
      ) : (
        <Box color="text-body-secondary">{p.filesMissing}</Box>
      )}
    </Container>
  );
}

function Text({ file, place, edit }: { file: DraftFile; place?: Place; edit: (text: string) => void }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const area = box.current?.querySelector("textarea");
    if (!area || !place) return;
    const at = offsetOf(area.value, place.line, place.column);
    const end = area.value.indexOf("\n", at);
    area.focus();
    area.setSelectionRange(at, end < 0 ? area.value.length : end);
    area.scrollTop = (place.line - 4) * (parseFloat(getComputedStyle(area).lineHeight) || 20);
  }, [place]);
  return (
    <div ref={box} className="yaml">
      <FormField label={p.text} stretch>
        <Textarea value={file.text} rows={24} spellcheck={false} onChange={({ detail }) => edit(detail.value)} />
      </FormField>
    </div>
  );
}
