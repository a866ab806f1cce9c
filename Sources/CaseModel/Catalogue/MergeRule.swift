/// Which value a merge takes where two records of one person differ in a field.
///
/// Where only one of them has a value, that one is taken, unless the rule says otherwise.
package enum MergeRule: Hashable, Sendable {
  /// What both say: lists are united, texts put one after the other.
  case together
  /// The code that comes first here protects the person; every other code comes last.
  case careful([Code])
  case earliest
  case latest
  /// The smaller number.
  case least
  /// The value of the record that goes on; the other one is kept in a list, so that it is still found.
  case keptAlso(in: String)
  /// The value of the record from which another field is taken, also where it has none.
  case belongsTo(String)
  /// The value of the record from which another field is taken.
  case like(String)
  /// A person decides.
  case ask
  /// The value of the record that goes on; it says nothing about danger.
  case either
  /// What is still worked on before what is finished; a person decides between safe and not safe.
  case stage
  /// The higher level; a low level set by hand is dropped where the other record has none.
  case override
  /// All answers, but of each audience a refusal before a consent.
  case consent
}

extension Field {
  /// Whether the catalogue says by itself what a merge takes.
  package var hasOwnMergeRule: Bool { declaredMergeRule != nil }

  /// The rule of the catalogue; lists and long texts hold what both say where it has none.
  package var mergeRule: MergeRule {
    if let declaredMergeRule { return declaredMergeRule }
    switch kind {
    case .texts, .codes, .links, .entries, .longText: return .together
    default: return .either
    }
  }
}
