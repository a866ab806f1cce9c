/// What a person typed to narrow a table: terms of which all must hold.
///
/// The language is the same on the screen and on the command line: words to be found in any text
/// (`김 kk`, `"KK Park"`), conditions on an attribute (`stage:reported,located`, `due<+3d`,
/// `owner:me`, `place:none`), and `-` or `!` before either to turn it round.
package struct Filter: Hashable, Sendable {
  package let terms: [FilterTerm]

  package init(terms: [FilterTerm] = []) { self.terms = terms }

  /// Whether it lets everything through.
  package var isEmpty: Bool { terms.isEmpty }

  /// Reads what was typed.
  ///
  /// - Throws: what is wrong and where; that keys and values mean something is found out later, when
  ///   it is known which records are meant.
  package static func parse(_ text: String) throws(FilterError) -> Filter {
    var parser = FilterParser(text)
    return Filter(terms: try parser.terms())
  }
}

/// One condition of a filter, with its place in the text in characters.
package struct FilterTerm: Hashable, Sendable {
  package let range: Range<Int>
  package let isNegated: Bool
  package let content: Content

  package enum Content: Hashable, Sendable {
    /// Words that must stand in some text of the record.
    case words(String)
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
