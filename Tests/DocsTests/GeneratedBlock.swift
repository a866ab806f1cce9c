/// A block of a page that is written from the program's own tables.
///
/// To add one, put `<!-- mark -->` and `<!-- end -->` on lines of their own in the page, add it to
/// `all`, and run `make docs`.
struct GeneratedBlock: Sendable {
  /// The page: `Docs/Fields.md`.
  let page: String
  let mark: String
  let text: @Sendable () throws -> String

  static let all: [GeneratedBlock] =
    FieldsPage.blocks + FirstKeysPage.blocks + RulesPage.blocks + SourcesPage.blocks
    + CommandsPage.blocks + ArchitecturePage.blocks + ServerPage.blocks
}
