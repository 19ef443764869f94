# What the fork calls otherwise, one kind a line. Diagrams, tables and forms stay as they are: it reads them as they are.

# Packages, artifacts, scripts of the database inside the jar
s/org\.camunda\b/org.operaton/g
s#org/camunda/#org/operaton/#g
s/\bcamunda-(bom|bpm-spring-boot-starter-webapp)\b/operaton-\1/g

# Settings
s/^camunda:/operaton:/
s/\bcamunda\.bpm\./operaton.bpm./g

# Web paths of Tasklist and Cockpit
s#/camunda/#/operaton/#g
s#"/camunda"#"/operaton"#g

# Types, methods and constants with the name in theirs
s/\b(get|is)Camunda([A-Z])/\1Operaton\2/g
s/\bcamunda([A-Z]\w*\()/operaton\1/g
s/\bCamunda([A-Z]\w*)/Operaton\1/g
s/\binstance\.camunda\b/instance.operaton/g
s/\bCAMUNDA_/OPERATON_/g

# The namespace that the engine reads beside the one of our diagrams, in the test that refuses code under it
s#http://activiti\.org/bpmn#http://operaton.org/schema/1.0/bpmn#g

# The group whose members may do everything in the engine
s/\bcamunda-admin\b/operaton-admin/g
