/// One entry of a code list.
package struct CodeEntry: Hashable, Sendable {
  package let code: Code
  package let label: Phrase
  /// Kept for records that have it, and no longer offered.
  package let isRetired: Bool
  /// Other words that people write for it.
  package private(set) var aliases: [String] = []
  /// The codes of other standards that it corresponds to, such as `htcds`.
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

  /// All words that name it: the code, its labels, and its aliases.
  package var words: [String] {
    [code.text] + Language.allCases.map { label[$0] } + aliases
  }

  fileprivate func adding(_ words: [String]) -> CodeEntry {
    var copy = self
    copy.aliases += words
    return copy
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

  /// The index of a code in the list; nil for a code that is not in it.
  package func rank(of code: Code) -> Int? { ranks[code] }

  /// The only code that a word names, regardless of case, spaces and punctuation; nil if there is
  /// none or several.
  package func code(called word: String) -> Code? { CodeWords(self)[word] }

  /// The label of the code; the code itself if the list does not contain it.
  package func label(_ code: Code, _ language: Language) -> String {
    self[code]?.label[language] ?? code.text
  }
}

/// The codes of a list by all words that name them, for looking up many words.
package struct CodeWords: Sendable {
  private let list: CodeList
  /// By folded word, including codes of other standards; nil for a word that names several codes.
  private let codes: [String: Code?]

  package init(_ list: CodeList) {
    self.list = list
    var codes: [String: Code?] = [:]
    for entry in list.entries {
      for word in Set(entry.words.map(\.folded)) {
        codes[word] = .some(codes[word] == nil ? entry.code : nil)
      }
    }
    let standard = list.entries.flatMap { entry in
      entry.mappings.values.map { (word: $0.folded, code: entry.code) }
    }
    for (word, codesOfWord) in Dictionary(grouping: standard, by: \.word) where codes[word] == nil {
      let meant = Set(codesOfWord.map(\.code))
      codes[word] = .some(meant.count == 1 ? meant.first : nil)
    }
    self.codes = codes
  }

  /// The only code that a word names; nil if there is none or several.
  package subscript(word: String) -> Code? {
    list[Code(word)] == nil ? codes[word.folded] ?? nil : Code(word)
  }
}

/// All code lists of the program by name.
package struct CodeLists: Sendable {
  private let lists: [String: CodeList]

  package init(_ lists: [CodeList]) {
    self.lists = Dictionary(lists.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The list of that name; an empty list if there is none.
  package subscript(name: String) -> CodeList { lists[name] ?? CodeList(name, []) }

  /// Whether the list of that name has the code.
  func has(_ code: Code, in list: String) -> Bool { lists[list]?.rank(of: code) != nil }

  package var names: [String] { lists.keys.sorted() }

  /// The same lists with additional aliases for their codes, by list and code.
  package func adding(_ words: [String: [Code: [String]]]) -> CodeLists {
    CodeLists(
      lists.values.map { list in
        guard let added = words[list.name] else { return list }
        return CodeList(list.name, list.entries.map { $0.adding(added[$0.code] ?? []) })
      }
    )
  }
}
