import type { NewConnection, Project } from "~/api/types";
import type { ConnectionInformation } from "~/lib/validation";

export type Mode = "basic" | "visual" | "script";

/** Everything that a person enters in the wizard; Previous and Next leave it as it is. */
export interface InitiateValues {
  noUrl: boolean;
  mode: Mode;
  information: ConnectionInformation;
  /** The name was edited by hand: it is no longer proposed from the short names. */
  nameEdited: boolean;
  systemId: string | null;
  project: Project | null;
}

export const emptyValues: InitiateValues = {
  noUrl: false,
  mode: "script",
  information: { localShortName: "", remoteShortName: "", name: "", description: "" },
  nameEdited: false,
  systemId: null,
  project: null,
};

/** Whether closing now would lose something. */
export function isDirty(values: InitiateValues): boolean {
  return values.noUrl || values.project !== null || Object.values(values.information).some(Boolean);
}

/** The request of the last step; null while the project is missing. */
export function requestOf(values: InitiateValues): NewConnection | null {
  if (!values.project || !values.systemId) return null;
  const { localShortName, remoteShortName, name, description } = values.information;
  return {
    systemId: values.systemId,
    type: "private",
    mode: "script",
    localShortName: localShortName.trim(),
    remoteShortName: remoteShortName.trim(),
    name: name.trim(),
    description: description.trim(),
    projectKey: values.project.key,
  };
}
