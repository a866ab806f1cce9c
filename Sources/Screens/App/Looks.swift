package import CaseModel

/// How an officer wants things shown; kept from one session to the next.
package struct Looks: Hashable, Sendable {
  package var language: Language
  /// Names and document numbers are masked.
  package var hidesNames = false
  /// Only what is assigned to this officer.
  package var onlyMine = false
  /// The record stands beside the table where the window is wide enough.
  package var showsPane = true

  package init(language: Language) { self.language = language }
}
