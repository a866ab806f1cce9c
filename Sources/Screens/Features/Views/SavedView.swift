package import CaseModel

/// A table with its filter, order and columns, under a name.
package struct SavedView: Hashable, Sendable {
  package let name: String
  package let kind: RecordKind
  package let filter: String
  /// As typed after `:sort`; nil for the usual order.
  package let sort: String?
  /// The keys of the columns in order; nil for the usual ones.
  package let columns: [String]?

  package init(
    name: String,
    kind: RecordKind,
    filter: String,
    sort: String? = nil,
    columns: [String]? = nil
  ) {
    self.name = name
    self.kind = kind
    self.filter = filter
    self.sort = sort
    self.columns = columns
  }

  /// The most characters of a name.
  package static let longestName = 60
  /// The most views of one officer.
  package static let most = 100
}

/// The views of an officer and those of the office.
package struct SavedViews: Hashable, Sendable {
  /// The officer's own, which are kept between sessions.
  package private(set) var own: [SavedView] = []
  /// Those of everybody.
  package var shared: [SavedView] = []

  package init(own: [SavedView] = [], shared: [SavedView] = []) {
    (self.own, self.shared) = (own, shared)
  }

  /// All views; an own one hides a shared one of the same name.
  var all: [SavedView] {
    own + shared.filter { view in !own.contains { $0.name == view.name } }
  }

  /// The views that a text names: the one of that name, else those whose name begins so.
  func called(_ text: String) -> [SavedView] {
    let typed = text.lowercased()
    if let exact = all.first(where: { $0.name.lowercased() == typed }) { return [exact] }
    return all.filter { $0.name.lowercased().hasPrefix(typed) }
  }

  /// Whether a view can be kept under a name without dropping another one.
  package func hasRoom(for name: String) -> Bool {
    own.count < SavedView.most || own.contains { $0.name == name }
  }

  enum Change: Sendable {
    case keep(SavedView)
    case drop(String)
  }

  /// Keeps a view in the place of one of the same name, or drops one.
  mutating func take(_ change: Change) {
    switch change {
    case .keep(let view):
      own = own.filter { $0.name != view.name } + [view]
    case .drop(let name): own.removeAll { $0.name == name }
    }
  }
}
