import CaseModel
import TerminalGrid

/// The components above what is shown; the last gets the keys.
struct ComponentStack: Sendable {
  private(set) var all: [Overlay] = []

  var top: Overlay? { all.last }

  /// Opens a component, which loads its own content.
  mutating func open(_ overlay: Overlay, _ here: ScreenContext) {
    var overlay = overlay
    overlay.opened(here)
    all.append(overlay)
  }

  mutating func close() { all.removeLast(all.isEmpty ? 0 : 1) }

  mutating func replaceTop(_ overlay: Overlay) {
    guard !all.isEmpty else { return }
    all[all.count - 1] = overlay
  }

  /// Passes a key to the component on top, together with following editing keys.
  mutating func press(
    _ key: Key,
    and ahead: inout ArraySlice<Key>,
    _ here: ScreenContext
  ) -> [Step] {
    guard var top else { return [] }
    let steps = top.press(key, and: &ahead, here)
    replaceTop(top)
    return steps
  }

  /// Runs a command if the component on top handles it.
  ///
  /// - Returns: the steps to apply; nil if it does not.
  mutating func run(_ command: Command, _ here: ScreenContext) -> [Step]? {
    switch top {
    case .importing(var importing)? where command != ProgramCommands.help:
      let steps = ImportFeature(here: here).run(command, &importing)
      replaceTop(.importing(importing))
      return steps
    case .help(var help)?:
      let steps = help.run(command, here)
      replaceTop(.help(help))
      return steps
    default: return nil
    }
  }

  /// Sets the words to find on the help page; false if that is not on top.
  mutating func find(_ words: String) -> Bool {
    guard case .help(var help)? = top else { return false }
    help.find = words
    replaceTop(.help(help))
    return true
  }

  /// Completes the typed path, unless it has changed since the request.
  mutating func offer(_ files: FoundFiles, beginning begun: String, _ here: ScreenContext) -> [Step]
  {
    guard case .prompt(var prompt)? = top else { return [] }
    let steps = prompt.offer(files, beginning: begun, here)
    replaceTop(.prompt(prompt))
    return steps
  }

  /// Shows the preview of an import, replacing an earlier one of the same file.
  mutating func show(_ preview: ImportPreview, _ here: ScreenContext) {
    let new = ImportFeature(here: here).state(preview, width: here.size.columns)
    guard case .importing(var importing)? = top,
      importing.preview.request.path == preview.request.path
    else { return open(.importing(new), here) }
    importing.replace(new, height: here.height)
    replaceTop(.importing(importing))
  }

  /// Whether the search over everything has not looked at all yet.
  var isSearching: Bool { if case .find(let find)? = top { find.isPartial } else { false } }

  /// Lets the search over everything go on.
  mutating func search(_ here: ScreenContext, until isInterrupted: () -> Bool) {
    guard case .find(var find)? = top else { return }
    find.goOn(here, until: isInterrupted)
    replaceTop(.find(find))
  }

  /// The hints that apply to the component on top: only a list over a form is saved from.
  func hints(_ all: [Command]) -> [Command] {
    guard case .picker(let picker)? = top, !picker.owner.isOfForm else { return all }
    return all.filter { $0 != FormCommands.save }
  }

  /// Inserts pasted text.
  ///
  /// - Returns: a remark about it.
  /// - Throws: why it is refused; keys after it in the same read are dropped then.
  mutating func paste(
    _ text: String,
    isUnmarked: Bool = false,
    _ here: ScreenContext
  ) throws(Message) -> [Step] {
    guard var top, let most = top.mostPasted else { throw Message(PastedText.ignored, .warning) }
    if text.utf8.count > most, text.count > most {
      return [.say(PastedText.tooLong(text.count, most), .error)]
    }
    if let pasted = top.paste(text, here) {
      if let refusal = pasted.refusal(isUnmarked: isUnmarked) { throw Message(refusal, .error) }
      replaceTop(top)
      let remark = pasted.remark(isUnmarked: isUnmarked)
      return pasted.steps + (remark.map { [.say($0, .warning)] } ?? [])
    }
    guard let item = top.opensOnPaste else { return [.say(PastedText.hasParts, .warning)] }
    return FormKeys(here: here).open(item, typed: nil) + [.paste(text)]
  }

  /// Updates the remarks about the values of a form that may have changed.
  mutating func followForm(_ here: ScreenContext) {
    guard case .form(var form)? = top, let remarks = form.owner.remarks(form, here) else { return }
    form.remarks = remarks
    replaceTop(.form(form))
  }

  /// Changes the component below the one that was closed.
  mutating func change(_ change: FormChange, _ here: ScreenContext) -> [Step] {
    switch (change, top) {
    case (.group(let fields, let part), .entries(var entries)?):
      entries.put(fields, at: part.entry)
      replaceTop(.entries(entries))
    case (.closeOneGroup, .form(let form)?): if form.isOneGroup { close() }
    case (.save, .form?): return [.press(.control("s"))]
    case (.group(let fields, _), .form(var form)?):
      form.set(.group(fields), text: here.text)
      replaceTop(.form(form))
      if form.isOneGroup { return [.press(.control("s"))] }
    case (_, .form(var form)?):
      change.apply(to: &form, here)
      replaceTop(.form(form))
    default: break
    }
    return []
  }

  /// Lets the outcome of a save change the component on top.
  mutating func changeTop(_ change: (inout Overlay?) -> [Step]) -> [Step] {
    var top = top
    let steps = change(&top)
    if let top { replaceTop(top) }
    return steps
  }

  /// Marks the form on top as no longer being saved.
  mutating func release() {
    guard case .form(var form)? = top else { return }
    form.progress.isSaving = false
    replaceTop(.form(form))
  }

  /// Closes the component in which a commit was made.
  ///
  /// - Returns: the owner of the form, if it was one.
  @discardableResult
  mutating func closeSaved() -> (any FormOwner)? {
    var owner: (any FormOwner)?
    if case .form(let form)? = top, form.progress.isSaving {
      owner = form.owner
      close()
    }
    if case .text(let entry)? = top, !entry.owner.isOfForm { close() }
    if case .importing? = top { close() }
    if case .compare? = top { close() }
    return owner
  }
}
