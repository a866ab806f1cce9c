import CaseModel
import CaseQuery
import Casework

/// Opens, saves and drops views of tables.
struct ViewsFeature {
  let here: ScreenContext

  private var views: SavedViews { here.displaySettings.views }

  /// How a view is offered after the command.
  static func choice(_ view: SavedView) -> CommandWords.Choice {
    CommandWords.Choice(text: view.name, label: Phrase(view.filter, view.filter))
  }

  /// Opens the view that a text names, or offers all.
  ///
  /// - Throws: that none or several are called so.
  func open(_ name: String) throws(Message) -> [Step] {
    if name.isEmpty { return try offered() }
    let found = views.called(name)
    guard found.count < 2 else {
      let names = found.map(\.name).joined(separator: ", ")
      throw Message(
        Phrase("“\(name)” can be \(names).", "“\(name)”: \(names) 중 하나일 수 있습니다."),
        .error
      )
    }
    guard let view = found.first else { throw nothing(name) }
    return steps(view)
  }

  /// The steps that show a view, from which `b` leads back.
  func steps(_ view: SavedView) -> [Step] {
    [.goToRows(.table(of: view.kind), filter: view.filter), .table(.columns(view.columns ?? []))]
      + (view.sort.map { [.table(.sort($0))] } ?? [])
  }

  private func offered() throws(Message) -> [Step] {
    guard !views.all.isEmpty else {
      throw Message(
        Phrase(
          "No view is saved yet: go to a table, filter it, and type :saveView and a name.",
          "저장한 보기가 없습니다. 표를 걸러 본 뒤 :보기저장 이름을 입력하세요."
        )
      )
    }
    let options = views.all.map { view in
      PickerOption(
        value: view.name,
        label: "\(view.name)  \(view.kind.pluralLabel[here.language])",
        detail: view.filter
      )
    }
    let title = Phrase("Saved views", "저장한 보기")[here.language]
    return [.present(.picker(Picker(title: title, owner: ViewsPicker(), options: options)))]
  }

  /// Keeps what the table shows under a name.
  func save(_ name: String) throws(Message) -> [Step] {
    guard let table = here.table, here.page == nil else {
      throw Message(Phrase("Go to a table first (2 to 5, 8).", "먼저 표(2~5, 8)로 가세요."), .error)
    }
    guard !name.isEmpty, name.count <= SavedView.longestName else {
      throw Message(
        Phrase(
          "A view needs a name of at most \(SavedView.longestName) characters.",
          "보기의 이름을 \(SavedView.longestName)자까지 쓰세요."
        ),
        .error
      )
    }
    guard views.hasRoom(for: name) else {
      throw Message(
        Phrase(
          "You have \(SavedView.most) views already: forget one with :dropView first.",
          "저장한 보기가 이미 \(SavedView.most)개입니다. 먼저 :dropView로 하나를 지우세요."
        ),
        .error
      )
    }
    let sort = table.sorting.key.map { ($0.isDescending ? "-" : "") + $0.queryField }
    let view = SavedView(
      name: name,
      kind: table.kind,
      filter: table.filter.text,
      sort: sort,
      columns: table.columns
    )
    let words = Phrase("View “\(name)” is kept: :view \(name)", "보기 “\(name)” 저장. :보기 \(name)")
    return [.views(.keep(view)), .say(words, .good)]
  }

  /// Forgets an own view.
  func drop(_ name: String) throws(Message) -> [Step] {
    guard let view = views.own.first(where: { $0.name == name }) else {
      guard views.shared.contains(where: { $0.name == name }) else { throw nothing(name) }
      throw Message(
        Phrase(
          "“\(name)” is a view of the office, in reference/views.json.",
          "“\(name)”은(는) 공관의 보기입니다(reference/views.json)."
        ),
        .warning
      )
    }
    return [
      .views(.drop(view.name)), .say(Phrase("View “\(name)” is gone.", "보기 “\(name)” 삭제."), .good),
    ]
  }

  private func nothing(_ name: String) -> Message {
    Message(
      Phrase("No view is called “\(name)”; :view lists them.", "“\(name)” 보기가 없습니다. :보기로 목록을 봅니다."),
      .error
    )
  }
}

/// The picker of saved views.
struct ViewsPicker: PickerOwner {
  func take(_ picker: Picker, _ here: ScreenContext) throws(Message) -> [Step] {
    guard let name = picker.result.first else { return [] }
    return try ViewsFeature(here: here).open(name)
  }
}
