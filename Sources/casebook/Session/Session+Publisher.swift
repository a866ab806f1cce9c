import CaseModel

extension Session {
  /// Reads and seals releases of figures.
  var publisher: Publisher { Publisher(store: store, context: context, officer: officer) }
}
