/// Which value a merge takes if two records of one person differ in a field.
///
/// If only one of them has a value, that one is taken, unless the rule says otherwise.
package enum MergeRule: Hashable, Sendable {
  /// Both values: lists are united, texts are joined one after the other.
  case together
  /// The first of these codes that either record has; all other codes come last.
  case careful([Code])
  case earliest
  case latest
  /// The smaller number.
  case least
  /// The value of the surviving record; the other value is added to a list, so that a search still
  /// finds it.
  case keptAlso(in: String)
  /// The value of the record from which another field is taken, even if it is empty.
  case belongsTo(String)
  /// The value of the record from which another field is taken.
  case like(String)
  /// A person decides.
  case ask
  /// The value of the surviving record; the field has no influence on safety.
  case either
  /// An open stage before a finished one; an officer decides between safe and not safe.
  case stage
  /// The higher level.
  ///
  /// A low level set by hand is dropped if the other record has none.
  case override
  /// All answers, but for each audience the stricter of two latest answers.
  case consent
}

extension Field {
  /// Whether the catalogue declares a rule for the field.
  package var hasOwnMergeRule: Bool { declaredMergeRule != nil }

  /// The declared rule; by default both values for lists and long texts, otherwise either.
  package var mergeRule: MergeRule {
    if let declaredMergeRule { return declaredMergeRule }
    switch kind {
    case .texts, .codes, .links, .entries, .longText: return .together
    default: return .either
    }
  }
}
