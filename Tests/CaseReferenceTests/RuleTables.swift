/// The contents of the rule files, line by line, without words and sources.
///
/// A rule must be changed here and in its file, so that no number changes by mistake.
enum RuleTables {
  static let duties = """
    duties when=(event=case_created) type=verify_identity due_hours=4 priority=urgent
    duties when=(event=case_created unless_refused=family) type=call_family due_hours=24 priority=normal
    duties when=(event=open_case unless_refused=family) type=call_family due_hours=168 repeat_days=7 priority=normal
    duties when=(event=stage stage=reported) type=locate due_hours=24 priority=normal
    duties when=(event=stage stage=located unless_open=report_117,rescue_request_form,korea_tf) type=rescue_request_form due_hours=24 critical_hours=6 priority=urgent
    duties when=(event=stage stage=requested) type=police_meeting due_hours=72 critical_hours=24 repeat_days=2 critical_repeat_days=1 priority=urgent
    duties when=(event=stage stage=out) type=travel_document due_hours=24 priority=urgent
    duties when=(event=stage stage=out) type=lawyer_interpreter_list due_hours=48 priority=normal
    duties when=(event=stage stage=out) type=police_meeting due_hours=48 priority=normal
    duties when=(event=stage stage=out minor=true) type=call_family due_hours=24 priority=urgent
    duties when=(event=stage stage=out minor=true) type=child_protection due_hours=24 priority=urgent
    duties when=(event=legal_position legal_position=identified_victim stages=out,custody,departing) type=lawyer_interpreter_list due_hours=48 priority=normal
    duties when=(event=legal_position legal_position=identified_victim stages=out,custody,departing) type=police_meeting due_hours=48 priority=normal
    duties when=(event=stage stage=custody) type=report_mofa due_hours=0 priority=urgent
    duties when=(event=stage stage=custody) type=call_victim due_hours=24 priority=urgent
    duties when=(event=stage stage=custody) type=call_victim due_hours=24 priority=urgent
    duties when=(event=stage stage=custody) type=lawyer_interpreter_list due_hours=24 priority=urgent
    duties when=(event=stage stage=custody unless_refused=family) type=call_family due_hours=24 priority=urgent
    duties when=(event=stage stage=custody minor=true) type=call_family due_hours=24 priority=urgent
    duties when=(event=stage stage=custody minor=true) type=child_protection due_hours=24 priority=urgent
    duties when=(event=stage stage=custody) type=custody_visit due_hours=168 repeat_days=30 priority=normal
    duties when=(event=stage stage=departing) type=notify_npa due_hours=0 before=(followup=flight hours=48) priority=urgent
    duties when=(event=stage stage=departing) type=arrival_handover due_hours=0 before=(followup=flight hours=48) priority=urgent
    duties when=(event=stage stage=departing) type=escort due_hours=0 before=(followup=flight hours=48) priority=normal
    duties when=(event=legal_position legal_position=convicted) type=custody_visit due_hours=8760 repeat_months=12 priority=normal
    duties when=(event=health health=torture_signs stages=out,custody,deceased) type=illtreatment_protest due_hours=48 priority=urgent
    duties when=(event=health health=torture_signs stages=reported,located,requested) type=secure_evidence due_hours=48 priority=urgent
    duties when=(event=stage stage=deceased) type=report_mofa due_hours=0 priority=urgent
    duties when=(event=stage stage=deceased) type=call_family due_hours=0 priority=urgent
    duties when=(event=stage stage=deceased) type=autopsy due_hours=48 priority=urgent
    duties when=(event=stage stage=deceased violence=true) type=illtreatment_protest due_hours=48 priority=urgent
    duties when=(event=stage stage=deceased) type=remains due_hours=72 priority=normal
    duties when=(event=stage stage=deceased) type=other due_hours=72 priority=normal
    duties when=(event=stage stage=deceased) type=call_family due_hours=72 priority=normal
    """

  static let weights = """
    stages=reported,located,requested,out,custody,departing maximum=100 gap_fields=safe_to_contact,exposure,confined,passport_withheld,phone_controlled,last_violence_on,health_needs,ransom,birth_date undated_threat=(level=medium) violence=(fades_by_proof_in=reported,located,requested proof_covers_days=7) override=(expiry_days=14 needs=level,reason,author,expiry)
    groups id=life cap=45
    groups factors id=violence_recent points=25 from_days=0 to_days=14
    groups factors id=violence_uncovered points=25 from_days=0 to_days=14
    groups factors id=violence_earlier points=10 from_days=15 to_days=60
    groups factors id=threat points=15 threats=kill,sell_on to_days=14 stages=reported,located,requested
    groups factors id=ransom_open points=15 ransom=demanded stages=reported,located,requested
    groups factors id=ransom_deadline points=10 to_hours=72 stages=reported,located,requested
    groups id=person cap=35
    groups factors id=minor points=25 below_age=18
    groups factors id=untreated_health points=15 health=injury,torture_signs,medication,pregnancy,infection
    groups factors id=suicidal points=15 health=suicidal
    groups factors id=sexual_violence points=15
    groups id=place cap=20
    groups factors id=confined points=10 stages=reported,located,requested
    groups factors id=severe_site points=5 stages=reported,located,requested
    groups factors id=out_unsafe points=20 stages=out
    groups id=silence cap=20
    groups factors id=silent_0_2 points=0 from_days=0 to_days=2
    groups factors id=silent_3_6 points=5 from_days=3 to_days=6
    groups factors id=silent_7_13 points=10 from_days=7 to_days=13
    groups factors id=silent_14_29 points=15 from_days=14 to_days=29
    groups factors id=silent_30 points=20 from_days=30
    groups id=process cap=15
    groups factors id=request_unanswered points=10 from_hours=72 since_stage=requested followups=report_117,rescue_request_form,korea_tf,note_verbale,police_meeting
    groups factors id=exposed points=15 stages=reported,located,requested
    groups factors id=custody_no_contact points=10 from_hours=24 stages=custody
    levels code=critical from=60
    levels code=high from=35
    levels code=medium from=15
    levels code=low from=0
    floor gaps=4 stages=reported,located,requested level=medium
    floor lowered_by field=safe_to_contact values=yes
    floor lowered_by field=exposure values=no
    floor lowered_by field=confined values=no
    floor lowered_by field=passport_withheld values=no
    floor lowered_by field=phone_controlled values=no
    floor lowered_by field=last_violence_on values=long_ago
    floor lowered_by field=health_needs values=
    floor lowered_by field=ransom values=dropped
    floor lowered_by field=birth_date values=adult
    no_action before_ransom_deadline_in=reported,located,requested
    no_action levels level=critical within_hours=24
    no_action levels level=high within_hours=72
    """

  static let stages = """
    second_name=(stages=deceased closure_reasons=untraceable,deceased_repatriated)
    machines list=victim_stage initial=reported
    machines transitions from=reported to=located guards=date_and_source
    machines transitions from=reported to=out guards=date_and_source
    machines transitions from=reported to=custody guards=date_and_source
    machines transitions from=reported to=deceased guards=date_and_source
    machines transitions from=reported to=closed guards=date_and_source,no_open_followups,closure_reason,proof_of_life,duplicate_named,untraceable_rule
    machines transitions from=located to=requested guards=date_and_source,building_known
    machines transitions from=located to=out guards=date_and_source
    machines transitions from=located to=custody guards=date_and_source
    machines transitions from=located to=reported guards=date_and_source
    machines transitions from=located to=deceased guards=date_and_source
    machines transitions from=located to=closed guards=date_and_source,no_open_followups,closure_reason,proof_of_life,duplicate_named,untraceable_rule
    machines transitions from=requested to=out guards=date_and_source
    machines transitions from=requested to=custody guards=date_and_source
    machines transitions from=requested to=located guards=date_and_source
    machines transitions from=requested to=reported guards=date_and_source
    machines transitions from=requested to=deceased guards=date_and_source
    machines transitions from=requested to=closed guards=date_and_source,no_open_followups,closure_reason,proof_of_life,duplicate_named,untraceable_rule
    machines transitions from=out to=custody guards=date_and_source
    machines transitions from=out to=departing guards=date_and_source
    machines transitions from=out to=returned guards=date_and_source
    machines transitions from=out to=reported guards=date_and_source
    machines transitions from=out to=deceased guards=date_and_source
    machines transitions from=out to=closed guards=date_and_source,no_open_followups,closure_reason,duplicate_named,untraceable_rule
    machines transitions from=custody to=out guards=date_and_source
    machines transitions from=custody to=departing guards=date_and_source
    machines transitions from=custody to=returned guards=date_and_source
    machines transitions from=custody to=deceased guards=date_and_source
    machines transitions from=custody to=closed guards=date_and_source,no_open_followups,closure_reason,duplicate_named,untraceable_rule
    machines transitions from=departing to=returned guards=date_and_source
    machines transitions from=departing to=custody guards=date_and_source
    machines transitions from=departing to=out guards=date_and_source
    machines transitions from=departing to=deceased guards=date_and_source
    machines transitions from=returned to=closed guards=date_and_source,no_open_followups,closure_reason,duplicate_named,untraceable_rule
    machines transitions from=deceased to=closed guards=date_and_source,no_open_followups,closure_reason,duplicate_named,untraceable_rule
    machines transitions from=closed to=reported guards=date_and_source,reopen_reason,same_episode
    machines transitions from=closed to=located guards=date_and_source,reopen_reason,same_episode
    machines transitions from=closed to=out guards=date_and_source,reopen_reason,same_episode
    machines transitions from=closed to=custody guards=date_and_source,reopen_reason,same_episode
    machines asks to=reported fields=how_left how_left=sold_moved
    machines asks to=located fields=place,floor_room,precision
    machines asks to=out fields=how_left,place,place_kind,safe_place
    machines asks to=custody fields=how_left,place,place_kind,legal_position how_left=raid
    machines asks to=returned ends_stay=true
    machines asks to=deceased fields=deceased_on,cause_reported ends_stay=true how_left=died
    machines list=compound_status initial=suspected
    machines transitions from=suspected to=active guards=status_date
    machines transitions from=suspected to=disproved guards=status_date
    machines transitions from=active to=raided guards=status_date
    machines transitions from=active to=vacated guards=status_date
    machines transitions from=raided to=active guards=status_date
    machines transitions from=raided to=vacated guards=status_date
    machines transitions from=raided to=closed guards=status_date
    machines transitions from=vacated to=active guards=status_date
    machines transitions from=vacated to=closed guards=status_date
    machines transitions from=closed to=active guards=status_date
    machines transitions from=disproved to=suspected guards=status_date
    machines asks to=active fields=said_by confirms=true
    machines asks to=raided fields=said_by confirms=true
    machines asks to=vacated fields=said_by,moved_to
    machines asks to=closed fields=said_by
    machines asks to=suspected fields=said_by
    machines asks to=disproved fields=said_by
    machines list=followup_status initial=planned
    machines transitions from=planned to=waiting guards=counterpart,sent_date,chase_date
    machines transitions from=planned to=done guards=outcome,done_date
    machines transitions from=planned to=cancelled guards=
    machines transitions from=waiting to=done guards=answer_date,outcome,done_date
    machines transitions from=waiting to=cancelled guards=
    machines transitions from=waiting to=planned guards=
    machines transitions from=done to=planned guards=reopen_reason
    machines transitions from=cancelled to=planned guards=
    proofs stages=out,custody,departing,returned others=mother,father,parent,family,brother,sister,wife,husband,friend,relative,가족,모친,부친,어머니,아버지,부모,형제,자매,남편,아내,배우자,지인,친구,동료
    proofs said_by method=authority_confirmed anywhere=police,immigration,prison,court,authorit,경찰,이민,교도소,구치소,법원,당국
    proofs said_by method=in_person anywhere=embassy,consul,대사관,공관,영사
    proofs said_by method=in_person first=victim,person,detainee,피해자,본인,당사자
    guards name=date_and_source asks=date,said_by
    guards name=building_known asks=override_reason override=reason precision=room,building
    guards name=no_open_followups asks=cancel_reason
    guards name=closure_reason asks=closure_reason,closure_note
    guards name=proof_of_life reasons=returned_home,safe_in_cambodia
    guards name=duplicate_named asks=duplicate_of reasons=duplicate_of
    guards name=untraceable_rule asks=closed_with reasons=untraceable silent_days=180
    guards name=reopen_reason asks=reopen_reason
    guards name=same_episode within_days=30
    guards name=status_date asks=date
    guards name=counterpart
    guards name=sent_date
    guards name=chase_date
    guards name=answer_date
    guards name=outcome
    guards name=done_date
    """

  static let checklists = """
    channels code=report_117 required=location_gps,building_name,building_photo,floor_room,contact_number,passport_copy/english_id_copy,face_photo_current,statement_en,video_request asked_for= victim_in_person=true
    channels code=emergency_rescue_request required=location_gps/floor_room,identity_data asked_for= victim_in_person=false
    warnings code=false_report unless_report_channel=victim
    warnings code=old_place after_days=7
    way_home code=identity followup=verify_identity
    way_home code=interview followup=interview separate=true
    way_home code=travel_document followup=travel_document
    way_home code=warrant_check followup=warrant_check separate=true
    way_home code=fine_waiver followup=fine_overstay
    way_home code=exit_permit followup=exit_immigration
    way_home code=ticket followup=flight
    way_home code=escort followup=escort separate=true only=(legal_position=suspect,charged,convicted,deportation_ordered home_warrant=arrest_warrant,red_notice)
    way_home code=departure
    way_home code=victim_identification followup=victim_identification separate=true
    way_home code=police_handover followup=arrival_handover
    palermo lists=palermo_act,palermo_means,palermo_purpose at_least=1 means_not_needed_under=18 suggests=possible decided_by_named_body=actual,not
    signs code=taken_at_airport
    signs code=cannot_leave
    signs code=quota_punished
    signs code=work_under_guard
    signs code=sold_or_bought
    signs code=fee_to_leave
    signs code=job_differs
    signs code=ticket_by_others
    signs code=calls_watched
    signs code=forced_to_harm
    signs code=family_shown_abuse
    signs code=moved_at_night
    signs code=food_withheld
    signs code=border_helped
    """

  static let requests = """
    texts channel=report_117 followup=report_117 audience=khm_police chase_hours=72 lines=words,words,-,name,sex,birth_date/age,age_estimate,nationality,passport_no,photo,-,compound,floor_room,address,province,coordinates,map,confirmed,since,-,contact,handles,health,-,words
    texts channel=emergency_rescue_request followup=rescue_request_form audience=khm_police chase_hours=72 lines=urgency,words,number,to,copy,site/today,duty,-,words,why,-,name,sex,birth_date/age,age_estimate,nationality,passport_no,photo,-,compound,floor_room,address,province,coordinates,map,confirmed,since,others,-,contact,handles,health,-,words
    contact code=yes
    contact code=only_when_they_call
    contact code=via_third_person
    contact code=no
    contact code=unknown
    contact_self code=yes
    contact_self code=only_when_they_call
    contact_self code=via_third_person
    contact_self code=no
    contact_self code=unknown
    words code=not_known
    words code=as_written
    words code=surname
    words code=building
    words code=floor
    words code=room
    words code=nationality_KR
    words code=attached
    words code=not_attached
    words code=confirmed
    words code=grade
    words code=violence
    words code=deadline
    words code=doctor
    words code=urgency_critical
    words code=urgency_high
    ask code=location_gps
    ask code=building_name
    ask code=building_photo
    ask code=floor_room
    ask code=contact_number
    ask code=passport_copy
    ask code=english_id_copy
    ask code=face_photo_current
    ask code=statement_en
    ask code=video_request
    ask code=identity_data
    """
}
