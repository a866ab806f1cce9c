/// What a person typed to narrow a table.
///
/// The language is the same on the screen and on the command line: words to be found in any text, name or
/// number (`김 kk`, `"KK Park"`), conditions on an attribute (`stage:reported,located`, `due<+3d`,
/// `owner:me`, `place:none`); `-`, `!` or `not` before either, or before brackets, turns it round; `or` or
/// `|` stands between two of which one must hold, and what stands side by side must hold together.
package struct Filter: Hashable, Sendable {
  package let root: FilterNode

  package init(_ root: FilterNode = .all([])) { self.root = root }

  /// Words that must all be found, whatever signs are in them.
  package init(words text: String) {
    let words = text.split { $0.isWhitespace }.map { word in
      FilterNode.term(FilterTerm(range: 0..<0, content: .words(String(word), isQuoted: false)))
    }
    root = .all(words)
  }

  /// Whether it lets everything through.
  package var isEmpty: Bool { root == .all([]) }

  /// All terms in it, in the order in which they were typed.
  package var terms: [FilterTerm] { root.terms }

  /// The words that stand side by side in it, without quotes and turned round by nothing.
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

  /// Reads what was typed.
  ///
  /// - Throws: what is wrong and where; that keys and values mean something is found out later, when
  ///   it is known which records are meant.
  package static func parse(_ text: String) throws(FilterError) -> Filter {
    var parser = FilterParser(text)
    return Filter(try parser.filter())
  }
}

/// A filter as a tree: which of its parts must hold.
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

/// A word or a condition of a filter, with its place in the text in characters.
package struct FilterTerm: Hashable, Sendable {
  package let range: Range<Int>
  package let content: Content

  package enum Content: Hashable, Sendable {
    /// Words that must stand in some text of the record; those in quotes are never a state or a label.
    case words(String, isQuoted: Bool)
    case condition(FilterCondition)
  }
}

/// A condition on an attribute: one of the values must match.
package struct FilterCondition: Hashable, Sendable {
  /// As typed: a key, an alias or a label.
  package let key: String
  package let keyRange: Range<Int>
  package let comparison: Comparison
  package let values: [Value]

  package struct Value: Hashable, Sendable {
    package let text: String
    package let range: Range<Int>
    /// Stood in quotes, so that it is never taken for `none`, `any` or `me`.
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

    /// Whether it asks which of two values comes first.
    package var isOrdering: Bool {
      switch self {
      case .matches, .equal, .notEqual: false
      case .less, .lessOrEqual, .greater, .greaterOrEqual: true
      }
    }
  }
}
