/// One entry of a code list.
package struct CodeEntry: Hashable, Sendable {
  package let code: Code
  package let label: Phrase
  /// Kept for records that have it, and no longer offered.
  package let isRetired: Bool
  /// The codes of other standards that it stands for, such as `htcds`.
  package let mappings: [String: String]

  package init(
    _ code: Code,
    _ label: Phrase,
    isRetired: Bool = false,
    mappings: [String: String] = [:]
  ) {
    self.code = code
    self.label = label
    self.isRetired = isRetired
    self.mappings = mappings
  }
}

/// The codes that a field may hold, in the order in which they are offered.
package struct CodeList: Hashable, Sendable {
  package let name: String
  package let entries: [CodeEntry]
  private let ranks: [Code: Int]

  package init(_ name: String, _ entries: [CodeEntry]) {
    self.name = name
    self.entries = entries
    ranks = Dictionary(
      entries.enumerated().map { ($0.element.code, $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  package subscript(code: Code) -> CodeEntry? { ranks[code].map { entries[$0] } }

  /// Where a code stands in the list; nil for a code that is not in it.
  package func rank(of code: Code) -> Int? { ranks[code] }

  /// What people call the code; the code itself where the list does not have it.
  package func label(_ code: Code, _ language: Language) -> String {
    self[code]?.label[language] ?? code.text
  }
}

/// All code lists of the program by name.
package struct CodeLists: Sendable {
  private let lists: [String: CodeList]

  package init(_ lists: [CodeList]) {
    self.lists = Dictionary(lists.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The list of that name; an empty one where there is none.
  package subscript(name: String) -> CodeList { lists[name] ?? CodeList(name, []) }

  package var names: [String] { lists.keys.sorted() }
}
