import type { components } from "./schema";

type Schemas = components["schemas"];

export type Status = Schemas["Status"];
export type Session = Schemas["Session"];
export type SetupRequest = Schemas["SetupRequest"];
export type SignInRequest = Schemas["SignInRequest"];
export type TokenInfo = Schemas["TokenInfo"];
export type CreatedToken = Schemas["CreatedToken"];
export type System = Schemas["System"];
export type NewSystem = Schemas["NewSystem"];
export type SystemUpdate = Schemas["SystemUpdate"];
export type Project = Schemas["Project"];
export type Connection = Schemas["Connection"];
export type Destination = Schemas["Destination"];
export type NewConnection = Schemas["NewConnection"];
export type CreatedConnection = Schemas["CreatedConnection"];
export type Invitation = Schemas["Invitation"];
export type InspectedInvitation = Schemas["InspectedInvitation"];
export type AcceptInvitation = Schemas["AcceptInvitation"];
export type RuleVersion = Schemas["RuleVersion"];
export type RuleVersionInfo = Schemas["RuleVersionInfo"];
export type Rules = Schemas["Rules"];
export type RuleTexts = Schemas["RuleTexts"];
export type PublishRules = Schemas["PublishRules"];
export type Diagnostic = Schemas["Diagnostic"];
export type Twin = Schemas["Twin"];
export type TwinError = Schemas["TwinError"];
export type TwinPage = Schemas["TwinPage"];
export type TwinDetail = Schemas["TwinDetail"];
export type Trigger = Schemas["Trigger"];
export type TriggerInput = Schemas["TriggerInput"];
export type QueryPreview = Schemas["QueryPreview"];
export type Job = Schemas["Job"];
export type JobInput = Schemas["JobInput"];
export type ErrorCause = Schemas["ErrorCause"];
export type Conflict = Schemas["Conflict"];
export type ConflictPolicies = Schemas["ConflictPolicies"];
export type ConflictPoliciesInput = Schemas["ConflictPoliciesInput"];

/** One of the two rules of a connection. */
export type Side = Diagnostic["side"];
