package org.reglament.procedure;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/** Refuses every scripting language: diagrams speak JUEL and FEEL only. */
class NoScripts implements ScriptEngineResolver {

    @Override
    public ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
        throw new ProcessEngineException("Scripts are not allowed in procedures (language '" + language + "').");
    }

    @Override
    public void addScriptEngineFactory(javax.script.ScriptEngineFactory factory) {
        // No language is ever added.
    }

    @Override
    public ScriptEngineManager getScriptEngineManager() {
        return new ScriptEngineManager(getClass().getClassLoader());
    }
}
