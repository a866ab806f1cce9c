/// A filter as typed to narrow a table.
///
/// The language is the same on the screen and on the command line. Words are found in any text,
/// name or number (`김 kk`, `"KK Park"`). Conditions test a query field (`stage:reported,located`,
/// `due<+3d`, `owner:me`, `place:none`). `-`, `!` or `not` before either, or before brackets,
/// negates it. `or` or `|` separates alternatives; adjacent terms must all match.
package struct Filter: Hashable, Sendable {
  package let root: FilterNode

  package init(_ root: FilterNode = .all([])) { self.root = root }

  /// A filter for words that must all be found, without interpreting signs in them.
  package init(words text: String) {
    let words = text.split { $0.isWhitespace }.map { word in
      FilterNode.term(FilterTerm(range: 0..<0, content: .words(String(word), isQuoted: false)))
    }
    root = .all(words)
  }

  /// Whether it matches everything.
  package var isEmpty: Bool { root == .all([]) }

  /// All terms in typed order.
  package var terms: [FilterTerm] { root.terms }

  /// The words at the top level, without quotes and not negated.
  package var typedWords: String {
    let nodes = if case .all(let nodes) = root { nodes } else { [root] }
    let words =
      nodes.compactMap { node in
        guard case .term(let term) = node, case .words(let text, _) = term.content else {
          return nil
        }
        return text
      } as [String]
    return words.joined(separator: " ")
  }

  /// Parses a typed filter.
  ///
  /// - Throws: what is wrong and where. Keys and values are checked later, when the kind of record
  ///   is known.
  package static func parse(_ text: String) throws(FilterError) -> Filter {
    var parser = FilterParser(text)
    return Filter(try parser.filter())
  }
}

/// A filter as a tree of conjunctions, alternatives and negations.
package indirect enum FilterNode: Hashable, Sendable {
  case all([FilterNode])
  case any([FilterNode])
  case not(FilterNode)
  case term(FilterTerm)

  /// The terms below it, in order.
  package var terms: [FilterTerm] {
    switch self {
    case .all(let nodes), .any(let nodes): nodes.flatMap(\.terms)
    case .not(let node): node.terms
    case .term(let term): [term]
    }
  }
}

/// A word or a condition of a filter, with its range in the text in characters.
package struct FilterTerm: Hashable, Sendable {
  package let range: Range<Int>
  package let content: Content

  package enum Content: Hashable, Sendable {
    /// Words that must be in some text of the record; quoted ones never mean a state or a label.
    case words(String, isQuoted: Bool)
    case condition(FilterCondition)
  }
}

/// A condition on a query field: one of the values must match.
package struct FilterCondition: Hashable, Sendable {
  /// As typed: a key, an alias or a label.
  package let key: String
  package let keyRange: Range<Int>
  package let comparison: Comparison
  package let values: [Value]

  package struct Value: Hashable, Sendable {
    package let text: String
    package let range: Range<Int>
    /// Whether it was quoted, so that it never means `none`, `any` or `me`.
    package let isQuoted: Bool
  }

  package enum Comparison: String, Hashable, Sendable, CaseIterable {
    case matches = ":"
    case equal = "="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="

    /// Whether it compares the order of two values.
    package var isOrdering: Bool {
      switch self {
      case .matches, .equal, .notEqual: false
      case .less, .lessOrEqual, .greater, .greaterOrEqual: true
      }
    }
  }
}

extension Filter {
  /// The text of a filter for words, each quoted if it would mean something else.
  package static func plain(_ words: String) -> String {
    words.split { $0.isWhitespace }.map { word in
      let word = String(word)
      guard let filter = try? parse(word), filter.typedWords == word else {
        return "\"\(word.filter { $0 != "\"" })\""
      }
      return word
    }.joined(separator: " ")
  }
}
