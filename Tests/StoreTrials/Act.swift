/// An action of an officer on the store.
package enum Act: String, CaseIterable, Sendable {
  case create, open, edit, several, note, checkpoint, rebuild, site, draft, drop, attach, log
  case refresh, verify

  /// The actions that write.
  package static let writing: [Act] = [
    .edit, .several, .note, .checkpoint, .rebuild, .site, .draft, .drop, .attach, .log,
  ]
}
