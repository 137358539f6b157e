import type { Destination, NewConnection, Project } from "~/api/types";
import type { ConnectionInformation } from "~/lib/validation";

export type Mode = "basic" | "visual" | "script";
export type ConnectionType = NewConnection["type"];

/** Everything that a person enters in the wizard; Previous and Next leave it as it is. */
export interface InitiateValues {
  url: string;
  /** The node at the address, once it was looked up. */
  destination: Destination | null;
  noUrl: boolean;
  /** Neither side can be reached, so a relay stands between. */
  relayed: boolean;
  relayUrl: string;
  mode: Mode;
  information: ConnectionInformation;
  /** The name was edited by hand: it is no longer proposed from the short names. */
  nameEdited: boolean;
  systemId: string | null;
  project: Project | null;
  /** The other side of a local connection. */
  remoteSystemId: string | null;
  remoteProject: Project | null;
  /** Whether this person may accept on the destination's console too. */
  adminAccess: boolean;
}

export const emptyValues: InitiateValues = {
  url: "",
  destination: null,
  noUrl: false,
  relayed: false,
  relayUrl: "",
  mode: "script",
  information: { localShortName: "", remoteShortName: "", name: "", description: "" },
  nameEdited: false,
  systemId: null,
  project: null,
  remoteSystemId: null,
  remoteProject: null,
  adminAccess: false,
};

/** Whether closing now would lose something. */
export function isDirty(values: InitiateValues): boolean {
  const { url, noUrl, project, information } = values;
  return noUrl || url !== "" || project !== null || Object.values(information).some(Boolean);
}

/** Which type of connection comes of what was entered; null while the destination is not known. */
export function typeOf({ noUrl, relayed, destination }: InitiateValues): ConnectionType | null {
  if (noUrl) return relayed ? "relayed" : "private";
  return destination?.type ?? null;
}

/** The request of the last step; null while something is missing. */
export function requestOf(values: InitiateValues): NewConnection | null {
  const type = typeOf(values);
  if (!values.project || !values.systemId || !type) return null;
  const { localShortName, remoteShortName, name, description } = values.information;
  const common = {
    systemId: values.systemId,
    type,
    mode: "script" as const,
    localShortName: localShortName.trim(),
    remoteShortName: remoteShortName.trim(),
    name: name.trim(),
    description: description.trim(),
    projectKey: values.project.key,
  };
  if (type === "public" && values.destination) return { ...common, destinationUrl: values.destination.url };
  if (type === "relayed") return { ...common, relayUrl: values.relayUrl.trim() };
  if (type !== "local") return common;
  if (!values.remoteSystemId || !values.remoteProject) return null;
  return { ...common, remoteSystemId: values.remoteSystemId, remoteProjectKey: values.remoteProject.key };
}

/** Where the destination's console takes an invitation: the code stands behind the #, which is never sent to any server. */
export function acceptAddress(consoleUrl: string, code: string): string {
  return `${consoleUrl.replace(/\/+$/, "")}/connections#accept=${encodeURIComponent(code)}`;
}
