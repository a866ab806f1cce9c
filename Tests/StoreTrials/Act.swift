/// One thing that an officer has the store do.
package enum Act: String, CaseIterable, Sendable {
  case create, open, edit, several, note, checkpoint, rebuild, site, draft, drop, attach, log
  case refresh, verify

  /// Those that write.
  package static let writing: [Act] = [
    .edit, .several, .note, .checkpoint, .rebuild, .site, .draft, .drop, .attach, .log,
  ]
}
